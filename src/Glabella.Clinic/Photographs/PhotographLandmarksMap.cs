using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Photographs;

internal sealed class PhotographLandmarksMap : IEntityTypeConfiguration<PhotographLandmarks>
{
    public void Configure(EntityTypeBuilder<PhotographLandmarks> builder)
    {
        builder.ToTable("PhotographLandmarks");
        builder.HasKey(landmarks => new { landmarks.PhotographId, landmarks.Revision });
        builder.Ignore(landmarks => landmarks.PointsPx);
        builder.Property<byte[]>("_pointsPx").HasColumnName("PointsPx");
        builder.Property(landmarks => landmarks.ByName).HasMaxLength(200);
        builder.HasOne<Photograph>().WithMany().HasForeignKey(landmarks => landmarks.PhotographId).OnDelete(DeleteBehavior.Restrict);
    }
}
