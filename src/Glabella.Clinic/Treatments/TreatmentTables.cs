using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Treatments;

internal sealed class TreatmentTables : IEntityTypeConfiguration<Treatment>, IEntityTypeConfiguration<Injection>,
    IEntityTypeConfiguration<InjectionCorrection>, IEntityTypeConfiguration<SkippedSite>
{
    public void Configure(EntityTypeBuilder<Treatment> builder)
    {
        builder.ToTable("Treatments");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.StartedByName).HasMaxLength(200);
        builder.Property(t => t.FinishedByName).HasMaxLength(200);
        builder.Property(t => t.Revision).IsConcurrencyToken();
        builder.HasOne<Patient>().WithMany().HasForeignKey(t => t.PatientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PlanRecord>().WithMany().HasForeignKey(t => t.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.PlanId).IsUnique();
        builder.HasMany(t => t.Injections).WithOne().HasForeignKey(i => i.TreatmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Skipped).WithOne().HasForeignKey(s => s.TreatmentId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(t => t.Injections).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(t => t.Skipped).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<Injection> builder)
    {
        builder.ToTable("Injections");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Product).HasMaxLength(40);
        builder.Property(i => i.Lot).HasMaxLength(20);
        builder.Property(i => i.Site).HasMaxLength(60);
        builder.Property(i => i.Area).HasMaxLength(60);
        builder.Property(i => i.Muscle).HasMaxLength(60);
        builder.Property(i => i.Side).HasConversion<string>().HasMaxLength(8);
        builder.Property(i => i.DeviationReason).HasMaxLength(500);
        builder.Property(i => i.ByName).HasMaxLength(200);
        builder.Property(i => i.PointX);
        builder.Property(i => i.PointY);
        builder.Property(i => i.PointZ);
        builder.Ignore(i => i.Point).Ignore(i => i.CorrectedUnits).Ignore(i => i.CorrectedDepthMm).Ignore(i => i.CorrectedVolumeMl).Ignore(i => i.IsExtra).Ignore(i => i.WasGiven).Ignore(i => i.Warnings);
        builder.HasIndex(i => new { i.TreatmentId, i.Site }).IsUnique();
        builder.HasIndex(i => new { i.Product, i.Lot });
        builder.HasOne<Vial>().WithMany().HasForeignKey(i => i.VialId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.Corrections).WithOne().HasForeignKey(c => c.InjectionId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(i => i.Corrections).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<InjectionCorrection> builder)
    {
        builder.ToTable("InjectionCorrections");
        builder.HasKey(c => new { c.InjectionId, c.Number });
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.Property(c => c.ByName).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<SkippedSite> builder)
    {
        builder.ToTable("SkippedSites");
        builder.HasKey(s => new { s.TreatmentId, s.Site });
        builder.Property(s => s.Site).HasMaxLength(60);
        builder.Property(s => s.Reason).HasMaxLength(500);
        builder.Property(s => s.ByName).HasMaxLength(200);
    }
}
