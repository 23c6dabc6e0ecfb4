using System.Globalization;
using Glabella.Anatomy;

namespace Glabella.Planning.Checks;

/// <summary>Says a rule in one sentence that a clinician understands.</summary>
public static class RuleText
{
    /// <summary>For example "At most 10 U onabotulinumtoxinA at one site, over the frontalis."</summary>
    public static string Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var what = rule.Kind switch
        {
            RuleKind.SitesPresent => $"A plan has at least {Limit(rule)} site{(rule.Limit == 1 ? "" : "s")}",
            RuleKind.UnitsPositive => "Every site has a dose",
            RuleKind.UnitsPerSite => $"A site gets at most {Times(rule)}the dose a site on the label of its product",
            RuleKind.UnitsPerArea => $"An area gets at most {Times(rule)}the dose for it on the label of the product",
            RuleKind.UnitsPerSession => $"A session has at most {Times(rule)}the doses of all areas of the label together",
            RuleKind.UnitsMaximum => $"A session has at most the maximum of the label, or {Times(rule)}all its areas together where it states none",
            RuleKind.Dilution => "The vial is made up as on the label",
            RuleKind.VolumePerSite => $"A site gets at most {Times(rule)}the volume a site on the label",
            RuleKind.OffLabel => "The label names the area",
            RuleKind.TreatTogether => "What the label treats together is treated together",
            RuleKind.Interval => "The last treatment is at least the label's interval ago",
            RuleKind.UnitsOverInterval => $"In {Limit(rule)} days at most the maximum of the label, whatever it was given for",
            RuleKind.OtherProductBefore => $"No other product in the {Limit(rule)} days before",
            RuleKind.OnFace => $"A site lies on the skin, at most {Limit(rule)} mm off it",
            RuleKind.OverMuscle => $"A site lies over a muscle, at most {Limit(rule)} mm beside it",
            RuleKind.MuscleNamed => "A site names the muscle that it lies over",
            RuleKind.DistanceFrom => $"A site lies at least {Limit(rule)} mm from the {Name(rule.Landmark)}",
            RuleKind.HeightAbove => HeightText(rule),
            RuleKind.DangerZone => $"No site in the zone {string.Join(" or ", rule.Zones.Select(ZoneName))}",
            RuleKind.UnitsAtSite => $"At most {Limit(rule)} {rule.Unit} at one site",
            RuleKind.UnitsInArea or RuleKind.UnitsInMuscle => $"At most {Limit(rule)} {rule.Unit} in all",
            RuleKind.UnitsInSession => $"At most {Limit(rule)} {rule.Unit} in one session",
            RuleKind.SitesAtMost => $"At most {Limit(rule)} sites",
            RuleKind.VolumeInSession => $"At most {Limit(rule)} mL in one session",
            RuleKind.DistanceBetween => $"Two sites lie at least {Limit(rule)} mm apart, measured straight",
            RuleKind.DaysSinceLast => $"At least {Limit(rule)} days from the last treatment, with whatever product, to one with {rule.Product}",
            RuleKind.AreaNotOffered => "Not offered in this clinic",
            _ => "Always asks for a second look",
        };
        var scope = string.Join(", ", new[] { ProductOf(rule), ScopeOf(rule) }.Where(part => part.Length > 0));
        return scope.Length == 0 ? $"{what}." : $"{what}: {scope}.";
    }

    /// <summary>Where a rule holds, without its product: "glabellar lines, procerus, right side"; empty when everywhere.</summary>
    public static string ScopeOf(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return string.Join(", ", new[]
        {
            rule.Area is { } area ? FaceArea.NameOf(area).ToLowerInvariant() : null,
            Name(rule.Muscle),
            rule.LateralTo is { } lateral ? FormattableString.Invariant($"from {rule.LateralToMm:0.#} mm lateral to the {Name(lateral)}") : null,
            rule.Side is { } side ? side == Quantities.Side.Midline ? "midline" : $"{side.ToString().ToLowerInvariant()} side" : null,
        }.OfType<string>());
    }

    /// <summary>What a kind is for, where one is chosen.</summary>
    public static string Of(RuleKind kind) => kind switch
    {
        RuleKind.UnitsAtSite => "Units at one site",
        RuleKind.UnitsInArea => "Units in an area",
        RuleKind.UnitsInMuscle => "Units in a muscle",
        RuleKind.UnitsInSession => "Units in a session",
        RuleKind.SitesAtMost => "Number of sites",
        RuleKind.VolumeInSession => "Volume in a session",
        RuleKind.DistanceBetween => "Distance between sites",
        RuleKind.DaysSinceLast => "Days since the last treatment",
        RuleKind.AreaNotOffered => "Area not offered here",
        RuleKind.SecondLook => "Always a second look",
        _ => RuleSetFile.Word(kind).Replace('-', ' '),
    };

    // A limit in Units names its product already.
    private static string ProductOf(Rule rule) =>
        rule.Product is null || RuleShape.Of(rule.Kind).IsInUnits || rule.Kind == RuleKind.DaysSinceLast ? "" : $"with {rule.Product}";

    private static string HeightText(Rule rule) => rule.Limit < 0
        ? FormattableString.Invariant($"A site lies at most {-rule.Limit:0.##} mm below the {Name(rule.Landmark)}")
        : $"A site lies at least {Limit(rule)} mm above the {Name(rule.Landmark)}";

    private static string Times(Rule rule) => rule.Limit == 1 ? "" : $"{Limit(rule)} times ";

    private static string Limit(Rule rule) => rule.Limit?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string? Name(string? id) => id?.Replace('-', ' ');

    private static string ZoneName(string id) => $"“{ZoneFile.Load().Zones.FirstOrDefault(zone => zone.Id == id)?.Name ?? Name(id)}”";
}
