using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Audit;

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("Audit");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.Act).HasMaxLength(60);
        builder.Property(a => a.SubjectKind).HasMaxLength(40);
        builder.Property(a => a.RemoteAddress).HasMaxLength(100);
        builder.HasIndex(a => a.At);
        builder.HasIndex(a => a.PatientId);
        builder.HasIndex(a => new { a.SubjectKind, a.SubjectId });
    }
}
