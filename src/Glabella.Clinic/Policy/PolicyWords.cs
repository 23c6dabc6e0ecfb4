using System.Globalization;
using System.Text.RegularExpressions;

namespace Glabella.Clinic.Policy;

/// <summary>The words of rules as people read them.</summary>
public static partial class PolicyWords
{
    public static string Of(Qualification qualification) => qualification switch
    {
        Qualification.PhysicianAssistant => "physician assistant",
        Qualification.VocationalNurse => "licensed vocational or practical nurse",
        Qualification.NursePrescriber => "nurse or midwife prescriber",
        Qualification.Heilpraktiker => "Heilpraktiker",
        Qualification.Other => "another qualification",
        _ => Spaced(qualification.ToString()),
    };

    public static string Of(Specialty specialty) => specialty switch
    {
        Specialty.None => "no specialty",
        Specialty.FaceAndNeckSurgery => "face and neck surgery (ENT)",
        Specialty.Other => "another specialty",
        _ => Spaced(specialty.ToString()),
    };

    public static string Of(FacilityKind kind) => kind switch
    {
        FacilityKind.PhysicianPractice => "a practice that physicians own",
        FacilityKind.Hospital => "a hospital",
        FacilityKind.RegulatedClinic => "a clinic under a health-care regulator",
        FacilityKind.LayOwnedCompany => "a company that persons without a medical licence own",
        _ => "a beauty salon",
    };

    public static string Of(Presence presence) => presence switch
    {
        Presence.OnSite => "in the house",
        Presence.Reachable => "within reach at once",
        _ => "away",
    };

    public static string Of(PolicyAct act) => act.ToString().ToLowerInvariant();

    public static string Of(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Block => "blocks",
        PolicySeverity.Warn => "needs a reason",
        _ => "is recorded",
    };

    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Or(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }

    /// <summary>By whom and how recent an examination has to be.</summary>
    internal static string Exam(PolicyRequirements needs)
    {
        var whom = needs switch
        {
            { ExamByActor: true } => "by the one who acts",
            { Examiners: { } examiners } => $"by {Or(examiners.Select(Of))}",
            _ => "",
        };
        var age = needs.ExamMaxAgeDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"within {days} days") : "";
        return string.Join(' ', new[] { whom, age }.Where(part => part.Length > 0));
    }

    private static string Spaced(string name) =>
        Capital().Replace(name, match => (match.Index == 0 ? "" : " ") + match.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
