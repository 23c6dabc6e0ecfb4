using System.Globalization;
using Glabella.Clinic.Accounts;
using Glabella.Planning;

namespace Glabella.Clinic.AdverseEvents;

/// <summary>
/// What a regulator's form asks for (fields as in FDA MedWatch 3500 and the MHRA Yellow Card, recalled), filled from the record.
/// The patient is told by initials, age and sex alone.
/// </summary>
/// <param name="Fields">Section, question and answer; an empty answer is missing.</param>
public sealed record RegulatorReport(IReadOnlyList<RegulatorReport.Field> Fields)
{
    /// <summary>The questions that the record does not answer.</summary>
    public IReadOnlyList<string> Missing => [.. Fields.Where(asked => asked.Answer.Length == 0).Select(asked => asked.Question)];

    /// <summary>One question with its answer.</summary>
    public sealed record Field(string Section, string Question, string Answer);

    public static RegulatorReport Of(ShowEvent.Sheet sheet, Clinician reporter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(reporter);
        return new([.. Patient(sheet), .. What(sheet), .. Product(sheet), .. Reporter(reporter, today)]);
    }

    private static IEnumerable<Field> Patient(ShowEvent.Sheet sheet) =>
    [
        new("Patient", "Initials", Initial(sheet.Patient.GivenName) + Initial(sheet.Patient.FamilyName)),
        new("Patient", "Age at the event", F($"{sheet.Patient.AgeOn(sheet.Event.Onset)} years")),
        new("Patient", "Sex", sheet.Patient.Sex.ToString().ToLowerInvariant()),
        new("Patient", "Weight", ""),
    ];

    private static IEnumerable<Field> What(ShowEvent.Sheet sheet)
    {
        var (told, newest) = (sheet.Event, sheet.Event.Newest);
        return
        [
            new("Event", "What happened", AdverseEventKind.Find(told.Kind)?.Name ?? told.Kind),
            new("Event", "Description", told.Description),
            new("Event", "Began on", F($"{told.Onset:yyyy-MM-dd}")),
            new("Event", "Severity", told.Severity.ToString().ToLowerInvariant()),
            new("Event", "Serious", told.Serious ? "yes" : "no"),
            new("Event", "Which criterion of seriousness", told.Serious ? "" : "none"),
            new("Event", "Outcome", newest is null ? "" : F($"{StateWords(newest.State)} on {newest.Date:yyyy-MM-dd}")),
            new("Event", "Treatment of the event", string.Join("; ", told.Course.OrderBy(c => c.Number).Select(c => F($"{c.Date:yyyy-MM-dd}: {c.Done}")))),
            new("Event", "Relevant tests", ""),
            new("Event", "Other history", sheet.Patient.Alerts),
            new("Event", "Other medicines", ""),
        ];
    }

    private static IEnumerable<Field> Product(ShowEvent.Sheet sheet)
    {
        var product = sheet.Injections.Count == 0 ? "" : sheet.Injections[0].Product;
        var units = sheet.Injections.Sum(injection => injection.CorrectedUnits);
        return
        [
            new("Product", "Name", product.Length == 0 ? "" : $"{Products.Find(product).Brand} ({product})"),
            new("Product", "Lot", string.Join(", ", sheet.Injections.Select(i => i.Lot).Distinct())),
            new("Product", "Expiry", string.Join(", ", sheet.Vials.Select(v => F($"{v.Expiry:yyyy-MM-dd}")).Distinct())),
            new("Product", "Dose at the sites concerned", product.Length == 0 ? "" : F($"{units:0.###} Units of {product} in {sheet.Injections.Count} sites")),
            new("Product", "Route", product.Length == 0 ? "" : "injection, intramuscular or intradermal"),
            new("Product", "Given on", sheet.Treatment is { } given ? F($"{given.StartedAt:yyyy-MM-dd}") : ""),
            new("Product", "Used for", string.Join(", ", sheet.Injections.Select(i => FaceArea.NameOf(i.Area)).Distinct())),
        ];
    }

    private static IEnumerable<Field> Reporter(Clinician by, DateOnly today) =>
    [
        new("Reporter", "Name", by.Name),
        new("Reporter", "Profession", by.Role.ToString().ToLowerInvariant()),
        new("Reporter", "Address and telephone", ""),
        new("Reporter", "Date of this report", F($"{today:yyyy-MM-dd}")),
    ];

    private static string StateWords(EventState state) => state switch
    {
        EventState.ResolvedWithDamage => "resolved with lasting damage",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static string Initial(string name) => name.Length == 0 ? "" : StringInfo.GetNextTextElement(name).ToUpperInvariant() + ".";

    private static string F(FormattableString text) => FormattableString.Invariant(text);
}
