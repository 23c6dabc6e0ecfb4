using Glabella.Anatomy;

namespace Glabella.Clinic.Patients;

/// <summary>One patient: who they are and what must be known before touching them.</summary>
public sealed class Patient
{
    private Patient()
    {
    }

    internal Patient(PatientId id, string number, PatientDetails details, DateTimeOffset registeredAt)
    {
        (Id, Number, RegisteredAt) = (id, number, registeredAt);
        Describe(details);
    }

    public PatientId Id { get; private set; }

    /// <summary>The clinic's own number: unique, never reused, for example "P-00017".</summary>
    public string Number { get; private set; } = "";

    public string FamilyName { get; private set; } = "";

    public string GivenName { get; private set; } = "";

    public DateOnly BirthDate { get; private set; }

    public Sex Sex { get; private set; }

    /// <summary>Allergies, anticoagulation and the like, as free text; empty when there is nothing.</summary>
    public string Alerts { get; private set; } = "";

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Counts the changes; a correction names the one it was made from.</summary>
    public int Revision { get; private set; }

    /// <summary>Family and given name, folded for the search (<see cref="Folding"/>).</summary>
    internal string FoldedName { get; private set; } = "";

    /// <summary>For example "Núñez, Inés".</summary>
    public string FullName => $"{FamilyName}, {GivenName}";

    /// <summary>Full years on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - BirthDate.Year;
        return BirthDate.AddYears(years) > day ? years - 1 : years;
    }

    internal void Correct(PatientDetails details)
    {
        Describe(details);
        Revision++;
    }

    private void Describe(PatientDetails details)
    {
        (FamilyName, GivenName) = (details.FamilyName, details.GivenName);
        (BirthDate, Sex, Alerts) = (details.BirthDate, details.Sex, details.Alerts);
        FoldedName = Folding.Fold($"{FamilyName} {GivenName}");
    }
}
