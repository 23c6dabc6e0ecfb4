using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Treatments;

internal sealed class HandlingTables : IEntityTypeConfiguration<HandlingNote>
{
    public void Configure(EntityTypeBuilder<HandlingNote> builder)
    {
        builder.ToTable("HandlingNotes");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Site).HasMaxLength(60);
        builder.Property(n => n.Technique).HasConversion<string>().HasMaxLength(16);
        builder.Property(n => n.Layer).HasConversion<string>().HasMaxLength(16);
        builder.Property(n => n.Guidance).HasConversion<string>().HasMaxLength(16);
        builder.Property(n => n.Bleeding).HasConversion<string>().HasMaxLength(16);
        builder.Property(n => n.ByName).HasMaxLength(200);
        builder.Ignore(n => n.Handling);
        builder.HasIndex(n => new { n.TreatmentId, n.Number }).IsUnique();
        builder.HasOne<Treatment>().WithMany().HasForeignKey(n => n.TreatmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
