using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Consents;

internal sealed class ConsentTables :
    IEntityTypeConfiguration<ConsentRecord>, IEntityTypeConfiguration<ConsentWithdrawal>, IEntityTypeConfiguration<PhotoConsent>
{
    public void Configure(EntityTypeBuilder<ConsentRecord> builder)
    {
        builder.ToTable("Consents");
        builder.HasKey(consent => consent.Id);
        builder.Property(consent => consent.Id).ValueGeneratedNever();
        builder.Property(consent => consent.PlanSha256).HasMaxLength(64);
        builder.Property(consent => consent.Sha256).HasMaxLength(64);
        builder.Property(consent => consent.SignerName).HasMaxLength(200);
        builder.Property(consent => consent.WitnessName).HasMaxLength(200);
        builder.Property(consent => consent.Remark).HasMaxLength(500);
        builder.Property(consent => consent.TextId).HasMaxLength(100);
        builder.Property(consent => consent.Language).HasMaxLength(12);
        builder.HasIndex(consent => consent.PlanId);
        builder.HasIndex(consent => consent.PatientId);
        builder.HasOne<PlanRecord>().WithMany().HasForeignKey(consent => consent.PlanId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ConsentWithdrawal> builder)
    {
        builder.ToTable("ConsentWithdrawals");
        builder.HasKey(withdrawal => withdrawal.ConsentId);
        builder.Property(withdrawal => withdrawal.ConsentId).ValueGeneratedNever();
        builder.Property(withdrawal => withdrawal.Remark).HasMaxLength(500);
        builder.Property(withdrawal => withdrawal.ByName).HasMaxLength(200);
        builder.HasOne<ConsentRecord>().WithMany().HasForeignKey(withdrawal => withdrawal.ConsentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PhotoConsent> builder)
    {
        builder.ToTable("PhotoConsents");
        builder.HasKey(consent => new { consent.PatientId, consent.Use, consent.Revision });
        builder.Property(consent => consent.Use).HasConversion<string>().HasMaxLength(12);
        builder.Property(consent => consent.SignerName).HasMaxLength(200);
        builder.Property(consent => consent.WitnessName).HasMaxLength(200);
        builder.HasOne<Patient>().WithMany().HasForeignKey(consent => consent.PatientId).OnDelete(DeleteBehavior.Restrict);
    }
}
