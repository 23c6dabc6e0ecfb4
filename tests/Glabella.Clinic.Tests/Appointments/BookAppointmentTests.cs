using Glabella.Clinic.Accounts;
using Glabella.Clinic.Appointments;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Tests.Policy;
using Glabella.Clinic.Tests.Support;
using static Glabella.Clinic.Tests.Appointments.Bookings;

namespace Glabella.Clinic.Tests.Appointments;

public class BookAppointmentTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Books_once_refuses_an_overlap_and_takes_it_when_both_are_meant(DatabaseKind kind)
    {
        await using var here = await GovernedClinic.OpenAsync(null, kind: kind);
        var patient = await here.Clinic.RegisterPatient();
        var id = AppointmentId.New();
        Assert.True((await TryBookAsync(here, patient.Id, At(here, 0), id)).Succeeded);
        await here.Clinic.ChangesNothing(() => TryBookAsync(here, patient.Id, At(here, 0), id));
        foreach (var minutes in new[] { -29, 0, 29 })
        {
            await here.Clinic.Refuses<DoubleBooking, Appointment>(() => TryBookAsync(here, patient.Id, At(here, minutes)));
        }

        Assert.True((await TryBookAsync(here, patient.Id, At(here, -30))).Succeeded);
        Assert.True((await TryBookAsync(here, patient.Id, At(here, 30))).Succeeded);
        Assert.True((await TryBookAsync(here, patient.Id, At(here, 0, with: here.Nurse))).Succeeded);
        Assert.True((await TryBookAsync(here, patient.Id, At(here, 5), despite: true)).Succeeded);

        var day = (await new ListAppointments(here.Clinic.Store).Execute(new(GovernedClinic.Today, here.Physician.Id), here.Nurse)).Value;
        Assert.Equal([-30, 0, 5, 30], day.Select(line => (int)(line.Appointment.Start - Ten).TotalMinutes));
        Assert.Empty((await new ListAppointments(here.Clinic.Store).Execute(new(GovernedClinic.Today.AddDays(1)), here.Nurse)).Value);
    }

    [Fact]
    public async Task A_cancelled_time_is_free_again()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var booked = await BookAsync(here);
        await new CancelAppointment(here.Clinic.Store).Execute(new(booked.Id, "Ill"), here.Nurse);
        Assert.True((await TryBookAsync(here, booked.PatientId, At(here, 0))).Succeeded);
    }

    [Fact]
    public async Task Refuses_what_cannot_be_and_changes_nothing()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var (clinic, patient) = (here.Clinic, await here.Clinic.RegisterPatient());
        await clinic.Refuses<AppointmentSlot.LengthNotPossible, Appointment>(() => TryBookAsync(here, patient.Id, At(here, 0, 4)));
        await clinic.Refuses<AppointmentSlot.LengthNotPossible, Appointment>(() => TryBookAsync(here, patient.Id, At(here, 0, 481)));
        await clinic.Refuses<AppointmentSlot.StartNotPossible, Appointment>(() => TryBookAsync(here, patient.Id, At(here, -3 * 24 * 60)));
        await clinic.Refuses<AppointmentSlot.StartNotPossible, Appointment>(() => TryBookAsync(here, patient.Id, At(here, 3 * 366 * 24 * 60)));
        await clinic.Refuses<PatientNotFound, Appointment>(() => TryBookAsync(here, PatientId.New(), At(here, 0)));
        await clinic.Refuses<ClinicianNotFound, Appointment>(() => TryBookAsync(here, patient.Id, new(ClinicianId.New(), Ten, 30)));
        await clinic.Refuses<BookAppointment.NoteTooLong, Appointment>(() => TryBookAsync(here, patient.Id, At(here, 0), note: new string('x', 501)));
        await clinic.Refuses<IdMissing, Appointment>(() => TryBookAsync(here, patient.Id, At(here, 0), new AppointmentId(Guid.Empty)));
        await clinic.Refuses<BookAppointment.PurposeUnknown, Appointment>(() =>
            new BookAppointment(clinic.Store).Execute(new(AppointmentId.New(), patient.Id, At(here, 0), (AppointmentPurpose)9), here.Nurse));
    }
}
