using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Safety;

internal sealed class SafetySettingMap : IEntityTypeConfiguration<SafetySetting>
{
    public void Configure(EntityTypeBuilder<SafetySetting> builder)
    {
        builder.ToTable("SafetySettings");
        builder.HasKey(setting => new { setting.Key, setting.Revision });
        builder.Property(setting => setting.Key).HasMaxLength(60);
        builder.Property(setting => setting.Value).HasMaxLength(200);
        builder.Property(setting => setting.Reason).HasMaxLength(500);
        builder.Property(setting => setting.ByName).HasMaxLength(200);
    }
}
