using Glabella.Clinic.Appointments;
using Glabella.Clinic.Tests.Policy;

namespace Glabella.Clinic.Tests.Appointments;

public class MarkAppointmentTests
{
    [Fact]
    public async Task Marks_and_takes_back_and_refuses_what_cannot_be()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var booked = await Bookings.BookAsync(here);
        await here.Clinic.Refuses<MarkAppointment.NotYet, Appointment>(() => Mark(here, booked.Id, AppointmentState.NoShow));
        Assert.Equal(AppointmentState.Arrived, (await Mark(here, booked.Id, AppointmentState.Arrived)).Value.State);
        await here.Clinic.Refuses<CancelAppointment.HasArrived, Appointment>(() => new CancelAppointment(here.Clinic.Store).Execute(new(booked.Id, "x"), here.Nurse));
        await Mark(here, booked.Id, AppointmentState.Booked);
        here.Clinic.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(AppointmentState.NoShow, (await Mark(here, booked.Id, AppointmentState.NoShow)).Value.State);
        await here.Clinic.Refuses<MarkAppointment.MarkUnknown, Appointment>(() => Mark(here, booked.Id, AppointmentState.Cancelled));
        await here.Clinic.Refuses<AppointmentNotFound, Appointment>(() => Mark(here, AppointmentId.New(), AppointmentState.Arrived));

        var cancel = new CancelAppointment(here.Clinic.Store);
        Assert.False((await here.Clinic.ChangesNothing(() => cancel.Execute(new(booked.Id, ""), here.Nurse))).Succeeded);
        await here.Clinic.Refuses<AppointmentNotFound, Appointment>(() => cancel.Execute(new(AppointmentId.New(), "x"), here.Nurse));
        Assert.Equal("Moved away", (await cancel.Execute(new(booked.Id, "Moved away"), here.Nurse)).Value.CancelReason);
        await here.Clinic.Refuses<MarkAppointment.IsCancelled, Appointment>(() => Mark(here, booked.Id, AppointmentState.Arrived));
        var tomorrow = await Bookings.BookAsync(here, 24 * 60);
        await here.Clinic.Refuses<MarkAppointment.NotToday, Appointment>(() => Mark(here, tomorrow.Id, AppointmentState.Arrived));
    }

    private static Task<Result<Appointment>> Mark(GovernedClinic here, AppointmentId id, AppointmentState state) =>
        new MarkAppointment(here.Clinic.Store).Execute(new(id, state), here.Nurse);
}
