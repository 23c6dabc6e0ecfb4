using Glabella.Clinic.Plans;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Policy;

internal sealed class PolicyTables : IEntityTypeConfiguration<PolicyRecord>
{
    public void Configure(EntityTypeBuilder<PolicyRecord> builder)
    {
        builder.ToTable("PolicyRecords");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Jurisdiction).HasMaxLength(40);
        builder.Property(p => p.ByName).HasMaxLength(200);
        builder.Ignore(p => p.Lines);
        builder.HasIndex(p => p.TreatmentId).IsUnique();
        builder.HasIndex(p => p.OwesCoSignature);
        builder.HasOne<PlanRecord>().WithMany().HasForeignKey(p => p.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Treatment>().WithMany().HasForeignKey(p => p.TreatmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
