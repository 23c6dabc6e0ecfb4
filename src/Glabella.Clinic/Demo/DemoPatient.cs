using Glabella.Anatomy;
using Glabella.Clinic.Patients;

namespace Glabella.Clinic.Demo;

/// <summary>One virtual patient with their visits, oldest first. Invented; any likeness is chance.</summary>
internal sealed record DemoPatient(
    string FamilyName, string GivenName, int Age, int BirthMonth, int BirthDay, Sex Sex, string Alerts, params DemoVisit[] Visits)
{
    /// <summary>What was found on the face of the last visit; null when nothing was recorded.</summary>
    public DemoFindings? Findings { get; init; }

    /// <summary>What is said to the screening questions before the last visit, as <see cref="DemoCare"/> reads it; null when nobody asked.</summary>
    public IReadOnlyList<string>? Said { get; init; }

    /// <summary>Whether the patient answered alone, and nobody has read it yet.</summary>
    public bool SaidAlone { get; init; }

    public PatientDetails DetailsOn(DateOnly today)
    {
        var thisYear = new DateOnly(today.Year, BirthMonth, BirthDay);
        return new PatientDetails(FamilyName, GivenName, thisYear.AddYears(thisYear > today ? -Age - 1 : -Age), Sex, Alerts);
    }
}
