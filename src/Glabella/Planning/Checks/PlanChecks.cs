using Glabella.Anatomy;

namespace Glabella.Planning.Checks;

/// <summary>Holds a plan against a book of rules. Pure.</summary>
public static class PlanChecks
{
    /// <summary>Every finding, blocking ones first.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="atlas">The face it is for.</param>
    /// <param name="dates">The day of the treatment and of the last one, when known.</param>
    /// <param name="rules">The rules in force; null for those that ship with Glabella.</param>
    public static IReadOnlyList<Finding> Run(TreatmentPlan plan, FaceAtlas atlas, TreatmentDates? dates = null, RuleBook? rules = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(atlas);
        var label = Products.LabelOf(plan.Product);
        var book = rules ?? RuleBook.Shipped;
        var subject = new Subject(plan, label, atlas, dates, book);
        return
        [
            .. book.Rules.Where(rule => rule.Covers(plan))
                .SelectMany(rule => Apply(rule, subject).Select(finding => finding.Under(rule)))
                .OrderByDescending(f => f.Severity),
        ];
    }

    /// <summary>What the rules of place that ship with Glabella say of one site.</summary>
    internal static IEnumerable<Finding> OfPlace(PlannedInjection site, FaceAtlas atlas)
    {
        var label = Products.LabelOf(site.Dose.Product);
        var plan = new TreatmentPlan(site.Dose.Product, label.Reconstitutions[0].Of(site.Dose.Product), [site]);
        var subject = new Subject(plan, label, atlas, null, RuleBook.Shipped);
        return RuleBook.Shipped.Rules.Where(rule => IsOfPlace(rule.Kind)).SelectMany(rule => Apply(rule, subject));
    }

    private static bool IsOfPlace(RuleKind kind) =>
        kind is RuleKind.OnFace or RuleKind.OverMuscle or RuleKind.MuscleNamed or RuleKind.DistanceFrom or RuleKind.HeightAbove or RuleKind.DangerZone;

    /// <summary>What the rules are held against.</summary>
    private sealed record Subject(TreatmentPlan Plan, ProductLabel Label, FaceAtlas Atlas, TreatmentDates? Dates, RuleBook Rules);

    private static IEnumerable<Finding> Apply(Rule rule, Subject of) => rule.Kind switch
    {
        RuleKind.SitesPresent => DoseChecks.SitesPresent(rule, of.Plan),
        RuleKind.UnitsPositive => DoseChecks.UnitsPositive(rule, of.Plan, of.Label),
        RuleKind.UnitsPerSite => DoseChecks.PerSite(rule, of.Plan, of.Label, of.Rules),
        RuleKind.UnitsPerArea => DoseChecks.PerArea(rule, of.Plan, of.Label),
        RuleKind.UnitsPerSession => DoseChecks.PerSession(rule, of.Plan, of.Label),
        RuleKind.UnitsMaximum => DoseChecks.Maximum(rule, of.Plan, of.Label),
        RuleKind.Dilution => LabelChecks.Dilution(rule, of.Plan, of.Label),
        RuleKind.VolumePerSite => LabelChecks.VolumePerSite(rule, of.Plan, of.Label),
        RuleKind.OffLabel => LabelChecks.OffLabel(rule, of.Plan, of.Label),
        RuleKind.TreatTogether => LabelChecks.TreatTogether(rule, of.Plan, of.Label),
        RuleKind.Interval => LabelChecks.Interval(rule, of.Label, of.Dates),
        RuleKind.OnFace => PlaceChecks.OnFace(rule, of.Plan, of.Atlas),
        RuleKind.OverMuscle => PlaceChecks.OverMuscle(rule, of.Plan, of.Atlas),
        RuleKind.MuscleNamed => PlaceChecks.MuscleNamed(rule, of.Plan, of.Atlas),
        RuleKind.DistanceFrom => PlaceChecks.DistanceFrom(rule, of.Plan, of.Atlas),
        RuleKind.HeightAbove => PlaceChecks.HeightAbove(rule, of.Plan, of.Atlas),
        RuleKind.DangerZone => PlaceChecks.InDangerZone(rule, of.Plan, of.Atlas),
        RuleKind.UnitsAtSite => ScopedChecks.AtSite(rule, of.Plan),
        RuleKind.UnitsInArea or RuleKind.UnitsInMuscle or RuleKind.UnitsInSession => ScopedChecks.InSum(rule, of.Plan),
        RuleKind.SitesAtMost => ScopedChecks.SitesAtMost(rule, of.Plan),
        RuleKind.VolumeInSession => ScopedChecks.VolumeInSession(rule, of.Plan),
        RuleKind.DistanceBetween => ScopedChecks.DistanceBetween(rule, of.Plan),
        RuleKind.DaysSinceLast => ScopedChecks.DaysSinceLast(rule, of.Dates),
        RuleKind.AreaNotOffered => ScopedChecks.AreaNotOffered(rule, of.Plan),
        RuleKind.SecondLook => ScopedChecks.SecondLook(rule, of.Plan),
        _ => throw new InvalidOperationException($"The rule {rule.Id} has no comparison."),
    };
}
