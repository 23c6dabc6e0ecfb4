using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Appointments;

/// <summary>When and with whom.</summary>
public sealed record AppointmentSlot(ClinicianId Clinician, DateTimeOffset Start, int Minutes)
{
    /// <summary>Assumed: nothing here is shorter or longer.</summary>
    private const int Shortest = 5, Longest = 480;

    /// <summary>Assumed: nobody books further ahead, so a date beyond is a slip.</summary>
    private const int YearsAhead = 2;

    public DateTimeOffset End => Start.AddMinutes(Minutes);

    internal Refusal? Check(DateTimeOffset now)
    {
        if (Minutes is < Shortest or > Longest)
        {
            return new LengthNotPossible(Minutes);
        }

        return Start > now.AddYears(YearsAhead) || Start < now.AddDays(-1) ? new StartNotPossible() : null;
    }

    public sealed record LengthNotPossible(int Given) : Refusal(
        "length-not-possible", FormattableString.Invariant($"{Given} minutes is not possible; an appointment takes {Shortest} to {Longest} minutes."), "Minutes");

    public sealed record StartNotPossible() : Refusal(
        "start-not-possible", FormattableString.Invariant($"This day is past, or more than {YearsAhead} years ahead. Enter the day and time of the appointment."), "Start");
}
