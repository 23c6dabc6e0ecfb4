using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Faces;

internal sealed class FaceFindingsRevisionMap : IEntityTypeConfiguration<FaceFindingsRevision>
{
    public void Configure(EntityTypeBuilder<FaceFindingsRevision> builder)
    {
        builder.ToTable("FaceFindings");
        builder.HasKey(findings => new { findings.FaceId, findings.Revision });
        builder.Property(findings => findings.ByName).HasMaxLength(200);
        builder.HasOne<FaceRecord>().WithMany().HasForeignKey(findings => findings.FaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
