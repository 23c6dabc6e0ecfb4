using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.AdverseEvents;

/// <summary>One adverse event as it was first recorded. Only ever added; its course lies in its entries.</summary>
public sealed class AdverseEvent : IAppendOnly
{
    private readonly List<CourseEntry> _course = [];

    private AdverseEvent()
    {
    }

    internal AdverseEvent(PatientId patient, RecordEvent.Request request, string sites, Clinician by, DateTimeOffset at)
    {
        (Id, PatientId, TreatmentId, Kind, Onset) = (request.Event, patient, request.Treatment, request.Kind, request.Onset);
        (Severity, Serious, Description, Sites) = (request.Severity, request.Serious, request.Description.Trim(), sites);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public AdverseEventId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    /// <summary>The treatment it is laid to; null when to none of this clinic.</summary>
    public TreatmentId? TreatmentId { get; private set; }

    /// <summary>Id of its kind (data/safety).</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The day it began.</summary>
    public DateOnly Onset { get; private set; }

    public EventSeverity Severity { get; private set; }

    /// <summary>Death, danger to life, hospital, lasting damage, or as important.</summary>
    public bool Serious { get; private set; }

    public string Description { get; private set; } = "";

    /// <summary>Ids of the sites concerned, separated by blanks; empty for the whole treatment.</summary>
    public string Sites { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What happened since.</summary>
    public IReadOnlyList<CourseEntry> Course => _course;

    /// <summary>The newest entry; null when there is none yet.</summary>
    public CourseEntry? Newest => _course.MaxBy(entry => entry.Number);

    /// <summary>Whether its outcome is known.</summary>
    public bool IsClosed => Newest is { Closes: true };

    internal CourseEntry Add(AddCourseEntry.Request request, Clinician by, DateTimeOffset at)
    {
        var entry = new CourseEntry(this, _course.Count + 1, request, by, at);
        _course.Add(entry);
        return entry;
    }
}
