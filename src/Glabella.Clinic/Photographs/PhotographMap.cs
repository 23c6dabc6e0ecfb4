using Glabella.Clinic.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Photographs;

internal sealed class PhotographMap : IEntityTypeConfiguration<Photograph>
{
    public void Configure(EntityTypeBuilder<Photograph> builder)
    {
        builder.ToTable("Photographs");
        builder.HasKey(photograph => photograph.Id);
        builder.Ignore(photograph => photograph.SeriesId);
        builder.Property<SeriesId?>("_series").HasColumnName("SeriesId");
        builder.Property(photograph => photograph.View).HasMaxLength(20).HasDefaultValue(PhotographView.Rest);
        builder.Property(photograph => photograph.ContentType).HasMaxLength(20);
        builder.Property(photograph => photograph.Sha256).HasMaxLength(64);
        builder.HasOne<Patient>().WithMany().HasForeignKey(photograph => photograph.PatientId).OnDelete(DeleteBehavior.Restrict);
    }
}
