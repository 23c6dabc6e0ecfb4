using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Plans;

internal sealed class PlanTables : IEntityTypeConfiguration<PlanRecord>, IEntityTypeConfiguration<PlanRevision>, IEntityTypeConfiguration<SignedPlan>
{
    public void Configure(EntityTypeBuilder<PlanRecord> builder)
    {
        builder.ToTable("Plans");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(12);
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.Property(p => p.ChangedByName).HasMaxLength(200);
        builder.HasOne<Patient>().WithMany().HasForeignKey(p => p.PatientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FaceRecord>().WithMany().HasForeignKey(p => p.FaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PlanRecord>().WithMany().HasForeignKey(p => p.Supersedes).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.Supersedes).IsUnique();
        builder.HasIndex(p => p.State);
    }

    public void Configure(EntityTypeBuilder<PlanRevision> builder)
    {
        builder.ToTable("PlanRevisions");
        builder.HasKey(r => new { r.PlanId, r.Revision });
        builder.Property(r => r.ByName).HasMaxLength(200);
        builder.HasOne<PlanRecord>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.RequestId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignedPlan> builder)
    {
        builder.ToTable("SignedPlans");
        builder.HasKey(s => s.PlanId);
        builder.Property(s => s.PlanId).ValueGeneratedNever();
        builder.Ignore(s => s.FindingsOfFace).Ignore(s => s.CheckedRules);
        builder.Property(s => s.Sha256).HasMaxLength(64);
        builder.Property(s => s.SignerName).HasMaxLength(200);
        builder.HasOne<PlanRecord>().WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}
