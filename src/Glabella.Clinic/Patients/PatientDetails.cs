using Glabella.Anatomy;

namespace Glabella.Clinic.Patients;

/// <summary>What may be entered and corrected about a patient.</summary>
public sealed record PatientDetails(string FamilyName, string GivenName, DateOnly BirthDate, Sex Sex, string Alerts = "")
{
    private const int LongestName = 100;
    private const int LongestAlerts = 1000;
    private const int OldestAge = 130;

    /// <summary>The details with stray spaces removed, or the first thing wrong with them.</summary>
    internal Result<PatientDetails> Check(DateOnly today)
    {
        var tidy = this with { FamilyName = Tidy(FamilyName), GivenName = Tidy(GivenName), Alerts = (Alerts ?? "").Trim() };
        if (NameRefusal(tidy.FamilyName, nameof(FamilyName), "family") is { } family)
        {
            return family;
        }

        if (NameRefusal(tidy.GivenName, nameof(GivenName), "given") is { } given)
        {
            return given;
        }

        if (BirthDate > today || BirthDate < today.AddYears(-OldestAge))
        {
            return new BirthDateImpossible(BirthDate, today);
        }

        return tidy.Alerts.Length > LongestAlerts ? new AlertsTooLong(tidy.Alerts.Length) : tidy;
    }

    private static Refusal? NameRefusal(string name, string field, string which) => name switch
    {
        "" => new NameMissing(field, which),
        { Length: > LongestName } => new NameTooLong(field, which, name.Length),
        _ when name.Any(char.IsControl) => new NameUnreadable(field, which),
        _ => null,
    };

    private static string Tidy(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public sealed record NameMissing(string NameField, string Which) : Refusal(
        "name-missing", $"Enter the patient's {Which} name.", NameField);

    public sealed record NameTooLong(string NameField, string Which, int Length) : Refusal(
        "name-too-long", FormattableString.Invariant($"The {Which} name has {Length} characters; at most {LongestName} fit."), NameField);

    public sealed record NameUnreadable(string NameField, string Which) : Refusal(
        "name-unreadable", $"The {Which} name contains characters that cannot be shown; type it again.", NameField);

    public sealed record BirthDateImpossible(DateOnly Given, DateOnly Today) : Refusal(
        "birth-date-impossible",
        FormattableString.Invariant($"A birth date of {Given:yyyy-MM-dd} is not possible; it must be between {Today.AddYears(-OldestAge):yyyy-MM-dd} and today, {Today:yyyy-MM-dd}."),
        nameof(BirthDate));

    public sealed record AlertsTooLong(int Length) : Refusal(
        "alerts-too-long", FormattableString.Invariant($"The alerts have {Length} characters; at most {LongestAlerts} fit."), nameof(Alerts));
}
