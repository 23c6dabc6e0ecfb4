using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Appointments;

/// <summary>The clinician has another appointment at that time, and nobody has said that this is meant.</summary>
public sealed record DoubleBooking : Refusal
{
    private DoubleBooking(Appointment other)
        : base("double-booking", FormattableString.Invariant(
            $"This clinician already has an appointment of {other.Minutes} minutes that overlaps. Choose another time, or say that both are meant."), "Start") =>
        Other = other;

    public Appointment Other { get; }

    internal static async Task<DoubleBooking?> CheckAsync(ClinicDb db, AppointmentSlot slot, AppointmentId self)
    {
        var (start, end) = (slot.Start.ToUniversalTime(), slot.End.ToUniversalTime());
        var other = await db.Set<Appointment>()
            .Where(a => a.ClinicianId == slot.Clinician && a.Id != self && a.Start < end && a.End > start)
            .Where(a => a.State == AppointmentState.Booked || a.State == AppointmentState.Arrived)
            .OrderBy(a => a.Start).FirstOrDefaultAsync();
        return other is null ? null : new DoubleBooking(other);
    }
}
