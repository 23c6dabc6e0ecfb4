using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Faces;

internal sealed class FaceRecordMap : IEntityTypeConfiguration<FaceRecord>
{
    public void Configure(EntityTypeBuilder<FaceRecord> builder)
    {
        builder.ToTable("Faces");
        builder.HasKey(face => face.Id);
        builder.Ignore(face => face.LandmarksMm);
        builder.Ignore(face => face.LandmarksPx);
        builder.Property<byte[]>("_landmarksMm").HasColumnName("LandmarksMm");
        builder.Property<byte[]>("_landmarksPx").HasColumnName("LandmarksPx");
        builder.Property(face => face.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(face => face.Sex).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Patient>().WithMany().HasForeignKey(face => face.PatientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Photograph>().WithMany().HasForeignKey(face => face.PhotographId).OnDelete(DeleteBehavior.Restrict);
    }
}
