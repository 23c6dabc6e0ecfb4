using Glabella.Quantities;

namespace Glabella.Planning.Checks;

/// <summary>Rules that say themselves which product, area, muscle or side they are about. A limit in Units is held only against its own product.</summary>
internal static class ScopedChecks
{
    public static IEnumerable<Finding> AtSite(Rule rule, TreatmentPlan plan)
    {
        var limit = (decimal)rule.Limit!.Value;
        return Covered(rule, plan).Where(i => i.Dose.Units > limit).Select(i => Found(
            rule, i.Id, FormattableString.Invariant($"{i.Dose.Units:0.##} U at one site is above the limit of {limit:0.##} U."), (double)i.Dose.Units,
            new Remedy(FormattableString.Invariant($"Set {limit:0.##} U"), SetUnits: limit)));
    }

    public static IEnumerable<Finding> InSum(Rule rule, TreatmentPlan plan)
    {
        var limit = (decimal)rule.Limit!.Value;
        var units = Covered(rule, plan).Aggregate(Dose.Zero(plan.Product), (sum, i) => sum + i.Dose).Units;
        if (units > limit)
        {
            yield return Found(rule, null, FormattableString.Invariant($"{Where(rule)}: {units:0.##} U is above the limit of {limit:0.##} U."), (double)units);
        }
    }

    public static IEnumerable<Finding> SitesAtMost(Rule rule, TreatmentPlan plan)
    {
        var sites = Covered(rule, plan).Count();
        if (sites > rule.Limit)
        {
            yield return Found(rule, null, FormattableString.Invariant($"{Where(rule)}: {sites} sites are more than {rule.Limit:0}."), sites);
        }
    }

    public static IEnumerable<Finding> VolumeInSession(Rule rule, TreatmentPlan plan)
    {
        var volume = plan.TotalVolume.Value;
        if (volume > rule.Limit + 1e-9)
        {
            yield return Found(rule, null, FormattableString.Invariant($"{volume:0.###} mL in one session is more than {rule.Limit:0.##} mL."), Math.Round(volume, 4));
        }
    }

    /// <summary>Each site against those before it, so that two that lie together are named once.</summary>
    public static IEnumerable<Finding> DistanceBetween(Rule rule, TreatmentPlan plan)
    {
        var sites = Covered(rule, plan).ToArray();
        for (var later = 1; later < sites.Length; later++)
        {
            var nearest = sites.AsSpan(0, later).ToArray().Min(earlier => earlier.Point.DistanceMm(sites[later].Point));
            if (nearest < rule.Limit)
            {
                yield return Found(
                    rule, sites[later].Id, FormattableString.Invariant($"The site lies {nearest:0.0} mm from another; at least {rule.Limit:0.#} mm are asked for."),
                    Math.Round(nearest, 2));
            }
        }
    }

    public static IEnumerable<Finding> DaysSinceLast(Rule rule, TreatmentDates? dates)
    {
        if (dates is not null && dates.PlannedOn.DayNumber - dates.LastTreatedOn.DayNumber is var days && days < rule.Limit)
        {
            yield return Found(
                rule, null, FormattableString.Invariant($"Last treated {days:0} days before: {rule.Limit:0} days are asked for before {rule.Product}."), days);
        }
    }

    public static IEnumerable<Finding> AreaNotOffered(Rule rule, TreatmentPlan plan)
    {
        if (Covered(rule, plan).Any())
        {
            yield return Found(rule, null, $"{FaceArea.NameOf(rule.Area!)} {(rule.Area == FaceArea.Other ? "areas are" : "is")} not offered here.", null);
        }
    }

    public static IEnumerable<Finding> SecondLook(Rule rule, TreatmentPlan plan)
    {
        if (Covered(rule, plan).Any())
        {
            yield return new(rule.Id, rule.Severity, null, rule.Message!, null, null, null, SourceOf(rule));
        }
    }

    private static IEnumerable<PlannedInjection> Covered(Rule rule, TreatmentPlan plan) => plan.Injections.Where(rule.Covers);

    private static string Where(Rule rule) => RuleText.ScopeOf(rule) is { Length: > 0 } scope ? char.ToUpperInvariant(scope[0]) + scope[1..] : "In one session";

    private static Finding Found(Rule rule, string? site, string figures, double? value, Remedy? remedy = null) => new(
        rule.Id, rule.Severity, site, rule.Message is null ? figures : $"{figures} {rule.Message}", value, value is null ? null : rule.Limit, rule.Unit,
        SourceOf(rule), remedy);

    private static string SourceOf(Rule rule) => rule.Status == ReadStatus.Recalled ? rule.Source + " (from memory)" : rule.Source;
}
