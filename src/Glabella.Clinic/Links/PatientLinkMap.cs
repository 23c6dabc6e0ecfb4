using Glabella.Clinic.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Links;

internal sealed class PatientLinkMap : IEntityTypeConfiguration<PatientLink>
{
    public void Configure(EntityTypeBuilder<PatientLink> builder)
    {
        builder.ToTable("PatientLinks");
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.Purpose).HasConversion<string>().HasMaxLength(12);
        builder.Property(link => link.ClosedBy).HasConversion<string>().HasMaxLength(16);
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.Property(link => link.MadeByName).HasMaxLength(200);
        builder.Property(link => link.Revision).IsConcurrencyToken();
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => link.PatientId);
        builder.HasOne<Patient>().WithMany().HasForeignKey(link => link.PatientId).OnDelete(DeleteBehavior.Restrict);
    }
}
