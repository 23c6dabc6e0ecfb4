using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.AdverseEvents;

/// <summary>How an adverse event stood on a day, and what was done. Only ever added.</summary>
public sealed class CourseEntry : IAppendOnly
{
    private CourseEntry()
    {
    }

    internal CourseEntry(AdverseEvent on, int number, AddCourseEntry.Request request, Clinician by, DateTimeOffset at)
    {
        (EventId, Number, RequestId, Date, State, Done) = (on.Id, number, request.RequestId, request.Date, request.State, request.Done.Trim());
        Closes = request.State is EventState.Resolved or EventState.ResolvedWithDamage;
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public AdverseEventId EventId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    public Guid RequestId { get; private set; }

    public DateOnly Date { get; private set; }

    public EventState State { get; private set; }

    /// <summary>What was seen and done.</summary>
    public string Done { get; private set; } = "";

    /// <summary>Whether the outcome is known from here on.</summary>
    public bool Closes { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
