using Glabella.Clinic.Patients;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Supervision;

internal sealed class SupervisionTables : IEntityTypeConfiguration<Examination>, IEntityTypeConfiguration<PresenceStatement>,
    IEntityTypeConfiguration<StandingOrder>, IEntityTypeConfiguration<StandingOrderEnd>, IEntityTypeConfiguration<CoSignature>
{
    public void Configure(EntityTypeBuilder<Examination> builder)
    {
        builder.ToTable("Examinations");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Qualification).HasConversion<string>().HasMaxLength(24);
        builder.Property(e => e.Note).HasMaxLength(1000);
        builder.Property(e => e.ByName).HasMaxLength(200);
        builder.HasOne<Patient>().WithMany().HasForeignKey(e => e.PatientId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PresenceStatement> builder)
    {
        builder.ToTable("PresenceStatements");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Presence).HasConversion<string>().HasMaxLength(12);
        builder.Property(p => p.Qualification).HasConversion<string>().HasMaxLength(24);
        builder.Property(p => p.ByName).HasMaxLength(200);
        builder.HasIndex(p => p.Day);
    }

    public void Configure(EntityTypeBuilder<StandingOrder> builder)
    {
        builder.ToTable("StandingOrders");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Product).HasMaxLength(40);
        builder.Property(o => o.AreaList).HasColumnName("Areas").HasMaxLength(400);
        builder.Property(o => o.Note).HasMaxLength(1000);
        builder.Property(o => o.ByName).HasMaxLength(200);
        builder.Ignore(o => o.Areas);
        builder.HasIndex(o => o.ValidUntil);
    }

    public void Configure(EntityTypeBuilder<StandingOrderEnd> builder)
    {
        builder.ToTable("StandingOrderEnds");
        builder.HasKey(e => e.OrderId);
        builder.Property(e => e.OrderId).ValueGeneratedNever();
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.Property(e => e.ByName).HasMaxLength(200);
        builder.HasOne<StandingOrder>().WithMany().HasForeignKey(e => e.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CoSignature> builder)
    {
        builder.ToTable("CoSignatures");
        builder.HasKey(c => c.TreatmentId);
        builder.Property(c => c.TreatmentId).ValueGeneratedNever();
        builder.Property(c => c.Note).HasMaxLength(1000);
        builder.Property(c => c.ByName).HasMaxLength(200);
        builder.HasOne<Treatment>().WithMany().HasForeignKey(c => c.TreatmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
