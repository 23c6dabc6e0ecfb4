using System.Text.Json;
using System.Text.Json.Serialization;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Plans;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Clinic.Treatments;

/// <summary>What giving otherwise than signed adds to the findings: the rules are held against what was given, what is about to be, and what is still planned.</summary>
/// <remarks>
/// What is still planned counts, so that too much is found at the site that is too much and not at the last one, which was signed.
/// What the plan would be found to have with this site as signed was decided when it was signed; so was what an earlier injection was
/// given in spite of. Rules about places are left out: a planned site lies where it was signed, and the place of an extra one is
/// drawn over its muscle, not measured. Days since the last treatment were decided at signing.
/// </remarks>
internal static class GivenChecks
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static IReadOnlyList<Finding> Added(TreatmentPlan plan, Treatment treatment, GivenSite site, Vial vial, RuleBook rules)
    {
        var book = rules.WithoutPlaces();
        PlannedInjection[] others = [.. Given(plan, treatment), .. plan.Injections.Where(i => i.Id != site.Id && treatment.IsOpenAt(i.Id))];
        var asSigned = plan.With([.. others, .. plan.Injections.Where(i => i.Id == site.Id)]);
        var madeUp = new Reconstitution(new Dose(vial.Units, plan.Product), vial.DiluentMl!.Value);
        var asGiven = new TreatmentPlan(plan.Product, madeUp, [.. others, Now(plan, site)]);
        Limited[] decided = [.. PlanChecks.RunWithoutFace(asSigned, null, book).Select(Limited.Of), .. treatment.Injections.SelectMany(Accepted)];
        return [.. PlanChecks.RunWithoutFace(asGiven, null, book)
            .Where(finding => (finding.SiteId is null || finding.SiteId == site.Id) && !decided.Any(d => d.Includes(Limited.Of(finding))))];
    }

    public static string Write(IEnumerable<Finding> findings, string? reason) =>
        JsonSerializer.Serialize(findings.Select(finding => SignedFinding.Of(finding, reason)), Json);

    public static IReadOnlyList<SignedFinding> Read(string? stored) =>
        stored is null ? [] : JsonSerializer.Deserialize<SignedFinding[]>(stored, Json) ?? [];

    /// <summary>How far a finding is beyond its limit.</summary>
    private sealed record Limited(string Rule, string? Site, double? Value, double? Limit)
    {
        public static Limited Of(Finding finding) => new(finding.RuleId, finding.SiteId, finding.Value, finding.Limit);

        /// <summary>Whether another finding says nothing worse than this one.</summary>
        public bool Includes(Limited other)
        {
            if ((Rule, Site) != (other.Rule, other.Site))
            {
                return false;
            }

            return (Value, Limit, other.Value, other.Limit) is ({ } value, { } limit, { } otherValue, { } otherLimit)
                ? Math.Abs(otherValue - otherLimit) <= Math.Abs(value - limit)
                : Value == other.Value;
        }
    }

    private static IEnumerable<Limited> Accepted(Injection injection) =>
        Read(injection.Findings).Select(finding => new Limited(finding.Rule, finding.Site, finding.Value, finding.Limit));

    private static IEnumerable<PlannedInjection> Given(TreatmentPlan plan, Treatment treatment) => treatment.Injections.Where(i => i.WasGiven).Select(i => new PlannedInjection(
        i.Site, i.Area, i.Point, i.Side, i.Muscle, new Millimetres((double)i.CorrectedDepthMm), new Dose(i.CorrectedUnits, plan.Product)));

    private static PlannedInjection Now(TreatmentPlan plan, GivenSite site) =>
        new(site.Id, site.Area, site.Point, site.Side, site.Muscle, new Millimetres((double)site.DepthMm), new Dose(site.Units, plan.Product));
}
