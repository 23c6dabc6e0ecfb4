using Glabella.Clinic.Patients;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.AdverseEvents;

internal sealed class AdverseEventTables : IEntityTypeConfiguration<AdverseEvent>, IEntityTypeConfiguration<CourseEntry>
{
    public void Configure(EntityTypeBuilder<AdverseEvent> builder)
    {
        builder.ToTable("AdverseEvents");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasMaxLength(60);
        builder.Property(e => e.Severity).HasConversion<string>().HasMaxLength(12);
        builder.Property(e => e.Description).HasMaxLength(RecordEvent.LongestText);
        builder.Property(e => e.Sites).HasMaxLength(2000);
        builder.Property(e => e.ByName).HasMaxLength(200);
        builder.Ignore(e => e.Newest).Ignore(e => e.IsClosed);
        builder.HasOne<Patient>().WithMany().HasForeignKey(e => e.PatientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Treatment>().WithMany().HasForeignKey(e => e.TreatmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Course).WithOne().HasForeignKey(c => c.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(e => e.Course).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<CourseEntry> builder)
    {
        builder.ToTable("AdverseEventCourse");
        builder.HasKey(c => new { c.EventId, c.Number });
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Done).HasMaxLength(RecordEvent.LongestText);
        builder.Property(c => c.ByName).HasMaxLength(200);
        builder.HasIndex(c => c.RequestId).IsUnique();
    }
}
