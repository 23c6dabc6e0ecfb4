using Glabella.Clinic.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Screening;

internal sealed class ScreeningTables : IEntityTypeConfiguration<ScreeningRevision>, IEntityTypeConfiguration<ScreeningCheck>
{
    public void Configure(EntityTypeBuilder<ScreeningRevision> builder)
    {
        builder.ToTable("Screenings");
        builder.HasKey(screening => new { screening.PatientId, screening.Revision });
        builder.HasIndex(screening => screening.Id).IsUnique();
        builder.Property(screening => screening.Source).HasConversion<string>().HasMaxLength(12);
        builder.Property(screening => screening.Questionnaire).HasMaxLength(100);
        builder.Property(screening => screening.Note).HasMaxLength(500);
        builder.Property(screening => screening.ByName).HasMaxLength(200);
        builder.HasOne<Patient>().WithMany().HasForeignKey(screening => screening.PatientId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ScreeningCheck> builder)
    {
        builder.ToTable("ScreeningChecks");
        builder.HasKey(check => new { check.PatientId, check.Revision });
        builder.Property(check => check.ByName).HasMaxLength(200);
        builder.HasOne<ScreeningRevision>().WithMany().HasForeignKey(check => new { check.PatientId, check.Revision }).OnDelete(DeleteBehavior.Restrict);
    }
}
