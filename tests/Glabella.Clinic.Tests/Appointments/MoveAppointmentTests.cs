using Glabella.Clinic.Accounts;
using Glabella.Clinic.Appointments;
using Glabella.Clinic.Tests.Policy;
using static Glabella.Clinic.Tests.Appointments.Bookings;

namespace Glabella.Clinic.Tests.Appointments;

public class MoveAppointmentTests
{
    [Fact]
    public async Task Moves_a_booked_one_and_its_own_time_is_no_overlap()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var booked = await BookAsync(here);
        var moved = (await Move(here, booked, At(here, 10))).Value;
        Assert.Equal((Ten.AddMinutes(10), 1), (moved.Start, moved.Revision));
        await here.Clinic.ChangesNothing(() => Move(here, booked, At(here, 10)));
    }

    [Fact]
    public async Task Refuses_an_overlap_an_unknown_one_a_length_and_one_that_is_over()
    {
        await using var here = await GovernedClinic.OpenAsync(null);
        var (first, second) = (await BookAsync(here), await BookAsync(here, 60));
        await here.Clinic.Refuses<DoubleBooking, Appointment>(() => Move(here, second, At(here, 15)));
        Assert.True((await new MoveAppointment(here.Clinic.Store).Execute(new(second.Id, At(here, 15), DespiteOverlap: true), here.Nurse)).Succeeded);
        await here.Clinic.Refuses<AppointmentSlot.LengthNotPossible, Appointment>(() => Move(here, first, At(here, 90, 0)));
        await here.Clinic.Refuses<ClinicianNotFound, Appointment>(() => Move(here, first, new(ClinicianId.New(), Ten, 30)));
        await here.Clinic.Refuses<AppointmentNotFound, Appointment>(() =>
            new MoveAppointment(here.Clinic.Store).Execute(new(AppointmentId.New(), At(here, 90)), here.Nurse));
        await new MarkAppointment(here.Clinic.Store).Execute(new(first.Id, AppointmentState.Arrived), here.Nurse);
        await here.Clinic.Refuses<MoveAppointment.NotBooked, Appointment>(() => Move(here, first, At(here, 90)));
    }

    private static Task<Result<Appointment>> Move(GovernedClinic here, Appointment appointment, AppointmentSlot slot) =>
        new MoveAppointment(here.Clinic.Store).Execute(new(appointment.Id, slot), here.Nurse);
}
