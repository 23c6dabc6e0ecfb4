using Glabella.Clinic.Accounts;
using Glabella.Clinic.Appointments;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Tests.Policy;

namespace Glabella.Clinic.Tests.Appointments;

/// <summary>Appointments to test with.</summary>
internal static class Bookings
{
    public static readonly DateTimeOffset Ten = new(2026, 6, 15, 10, 0, 0, TimeSpan.Zero);

    public static AppointmentSlot At(GovernedClinic here, int minutesAfterTen, int minutes = 30, Clinician? with = null) =>
        new((with ?? here.Physician).Id, Ten.AddMinutes(minutesAfterTen), minutes);

    public static Task<Result<Appointment>> TryBookAsync(
        GovernedClinic here, PatientId patient, AppointmentSlot slot, AppointmentId? id = null, bool despite = false, string note = "") =>
        new BookAppointment(here.Clinic.Store).Execute(
            new(id ?? AppointmentId.New(), patient, slot, AppointmentPurpose.Treatment, note, despite), here.Clinic.Assistant);

    public static async Task<Appointment> BookAsync(GovernedClinic here, int minutesAfterTen = 0)
    {
        var patient = await here.Clinic.RegisterPatient("Inés " + Guid.NewGuid().ToString("N")[..6]);
        var booked = await TryBookAsync(here, patient.Id, At(here, minutesAfterTen));
        Assert.True(booked.Succeeded, booked.Refusal?.Message);
        return booked.Value;
    }
}
