using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Accounts;

internal sealed class LicenceTable : IEntityTypeConfiguration<Licence>
{
    public void Configure(EntityTypeBuilder<Licence> builder)
    {
        builder.ToTable("Licences");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Qualification).HasConversion<string>().HasMaxLength(24);
        builder.Property(l => l.Specialty).HasConversion<string>().HasMaxLength(24);
        builder.Property(l => l.Number).HasMaxLength(100);
        builder.Property(l => l.IssuedBy).HasMaxLength(100);
        builder.Property(l => l.ByName).HasMaxLength(200);
        builder.Ignore(l => l.Details);
        builder.HasIndex(l => l.ClinicianId);
    }
}
