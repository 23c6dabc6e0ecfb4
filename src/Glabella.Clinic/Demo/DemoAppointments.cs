using Glabella.Clinic.Appointments;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using static Glabella.Clinic.Demo.DemoClinic;

namespace Glabella.Clinic.Demo;

/// <summary>Who comes to the demo clinic today, around the hour at which it was made, and one next week.</summary>
internal sealed class DemoAppointments(ClinicStore store, PastClock clock)
{
    private static readonly (string Family, int Minutes, AppointmentPurpose Purpose, bool ByNurse, string Note)[] Plan =
    [
        ("Dvořák", -60, AppointmentPurpose.Treatment, false, ""),
        ("Haddad", -30, AppointmentPurpose.Treatment, true, ""),
        ("Öztürk", 0, AppointmentPurpose.Consultation, false, "First visit; comes with her sister"),
        ("Núñez Prieto", 30, AppointmentPurpose.Review, false, ""),
        ("O'Brien", 60, AppointmentPurpose.Review, true, ""),
        ("Okonkwo", 90, AppointmentPurpose.Consultation, false, ""),
        ("Silva Gonçalves", (7 * 24 * 60) + 30, AppointmentPurpose.Review, true, ""),
    ];

    public async Task MakeAsync(IEnumerable<Patient> patients, DemoStaff staff, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = patients.ToDictionary(p => p.FamilyName);
        var around = Around(now);
        foreach (var (family, minutes, purpose, byNurse, note) in Plan)
        {
            var slot = new AppointmentSlot((byNurse ? staff.Injector : staff.Physician).Id, around.AddMinutes(minutes), 30);
            var booked = await Must(new BookAppointment(store).Execute(
                new(AppointmentId.New(), known[family].Id, slot, purpose, note, DespiteOverlap: true), staff.Injector, cancellation));
            clock.Advance(TimeSpan.FromSeconds(40));
            if (minutes < 0)
            {
                await Must(new MarkAppointment(store).Execute(new(booked.Id, AppointmentState.Arrived), staff.Injector, cancellation));
            }
        }
    }

    /// <summary>The quarter of an hour after now, moved so far that the whole morning or afternoon lies inside the day.</summary>
    private static DateTimeOffset Around(DateTimeOffset now)
    {
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var quarters = Math.Ceiling((now - day).TotalMinutes / 15);
        return day.AddMinutes(Math.Clamp(quarters * 15, 60, (24 * 60) - 120));
    }
}
