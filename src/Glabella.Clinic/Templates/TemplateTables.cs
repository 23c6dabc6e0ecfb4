using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Templates;

internal sealed class TemplateTables : IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.ToTable("TemplateVersions");
        builder.HasKey(t => new { t.TemplateId, t.Number });
        builder.Property(t => t.Number).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(TemplateVersion.LongestName);
        builder.Property(t => t.Product).HasMaxLength(40);
        builder.Property(t => t.OwnerName).HasMaxLength(200);
        builder.Property(t => t.ByName).HasMaxLength(200);
        builder.Property(t => t.Content);
        builder.Ignore(t => t.Pattern);
    }
}
