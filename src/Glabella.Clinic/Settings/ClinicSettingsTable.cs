using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Settings;

internal sealed class ClinicSettingsTable : IEntityTypeConfiguration<ClinicSettings>
{
    public void Configure(EntityTypeBuilder<ClinicSettings> builder)
    {
        builder.ToTable("ClinicSettings");
        builder.HasKey(s => s.Revision);
        builder.Property(s => s.Revision).ValueGeneratedNever();
        builder.Property(s => s.Jurisdiction).HasMaxLength(40);
        builder.Property(s => s.Facility).HasConversion<string>().HasMaxLength(24);
        builder.Property(s => s.ByName).HasMaxLength(200);
    }
}
