using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Reviews;

internal sealed class ReviewTables : IEntityTypeConfiguration<ReviewRevision>, IEntityTypeConfiguration<TouchUp>
{
    public void Configure(EntityTypeBuilder<ReviewRevision> builder)
    {
        builder.ToTable("Reviews");
        builder.HasKey(r => new { r.ReviewId, r.Revision });
        builder.Ignore(r => r.Found);
        builder.Property(r => r.Reason).HasMaxLength(RecordReview.LongestReason);
        builder.Property(r => r.ByName).HasMaxLength(200);
        builder.HasOne<Treatment>().WithMany().HasForeignKey(r => r.TreatmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Patient>().WithMany().HasForeignKey(r => r.PatientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.RequestId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TouchUp> builder)
    {
        builder.ToTable("TouchUps");
        builder.HasKey(t => t.PlanId);
        builder.Property(t => t.PlanId).ValueGeneratedNever();
        builder.Property(t => t.ByName).HasMaxLength(200);
        builder.HasOne<PlanRecord>().WithMany().HasForeignKey(t => t.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Treatment>().WithMany().HasForeignKey(t => t.TreatmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.RequestId).IsUnique();
    }
}
