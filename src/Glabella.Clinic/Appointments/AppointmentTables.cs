using Glabella.Clinic.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Glabella.Clinic.Appointments;

internal sealed class AppointmentTables : IEntityTypeConfiguration<Appointment>, IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("Appointments");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Purpose).HasConversion<string>().HasMaxLength(16);
        builder.Property(a => a.State).HasConversion<string>().HasMaxLength(12);
        builder.Property(a => a.Note).HasMaxLength(500);
        builder.Property(a => a.CancelReason).HasMaxLength(500);
        builder.Property(a => a.BookedByName).HasMaxLength(200);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Ignore(a => a.Slot);
        builder.HasIndex(a => a.Start);
        builder.HasIndex(a => new { a.ClinicianId, a.Start });
        builder.HasOne<Patient>().WithMany().HasForeignKey(a => a.PatientId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.TokenHash).HasMaxLength(64);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasIndex(f => f.ClinicianId);
    }
}
