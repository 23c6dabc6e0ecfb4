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
        ArgumentNullException.ThrowIfNull(atlas);
        var book = rules ?? RuleBook.Shipped;
        return Gather(plan, book, (rule, label) => RuleShape.Of(rule.Kind).NeedsFace ? OnFace(rule, plan, atlas) : OnPaper(rule, plan, label, dates, book));
    }

    /// <summary>The findings of those rules that need no face.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dates">The day of the treatment and of the last one, when known.</param>
    /// <param name="rules">The rules in force.</param>
    public static IReadOnlyList<Finding> RunWithoutFace(TreatmentPlan plan, TreatmentDates? dates, RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Gather(plan, rules, (rule, label) => RuleShape.Of(rule.Kind).NeedsFace ? [] : OnPaper(rule, plan, label, dates, rules));
    }

    private static IReadOnlyList<Finding> Gather(TreatmentPlan plan, RuleBook rules, Func<Rule, ProductLabel, IEnumerable<Finding>> apply)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var label = Products.LabelOf(plan.Product);
        return
        [
            .. rules.Rules.Where(rule => rule.Covers(plan))
                .SelectMany(rule => apply(rule, label).Select(finding => finding.Under(rule)))
                .OrderByDescending(f => f.Severity),
        ];
    }

    /// <summary>What the rules of place that ship with Glabella say of one site.</summary>
    internal static IEnumerable<Finding> OfPlace(PlannedInjection site, FaceAtlas atlas)
    {
        var label = Products.LabelOf(site.Dose.Product);
        var plan = new TreatmentPlan(site.Dose.Product, label.Reconstitutions[0].Of(site.Dose.Product), [site]);
        return RuleBook.Shipped.Rules.Where(rule => RuleShape.Of(rule.Kind).NeedsFace).SelectMany(rule => OnFace(rule, plan, atlas));
    }

    private static IEnumerable<Finding> OnPaper(Rule rule, TreatmentPlan plan, ProductLabel label, TreatmentDates? dates, RuleBook rules) => rule.Kind switch
    {
        RuleKind.SitesPresent => DoseChecks.SitesPresent(rule, plan),
        RuleKind.UnitsPositive => DoseChecks.UnitsPositive(rule, plan, label),
        RuleKind.UnitsPerSite => DoseChecks.PerSite(rule, plan, label, rules),
        RuleKind.UnitsPerArea => DoseChecks.PerArea(rule, plan, label),
        RuleKind.UnitsPerSession => DoseChecks.PerSession(rule, plan, label),
        RuleKind.UnitsMaximum => DoseChecks.Maximum(rule, plan, label),
        RuleKind.Dilution => LabelChecks.Dilution(rule, plan, label),
        RuleKind.VolumePerSite => LabelChecks.VolumePerSite(rule, plan, label),
        RuleKind.OffLabel => LabelChecks.OffLabel(rule, plan, label),
        RuleKind.TreatTogether => LabelChecks.TreatTogether(rule, plan, label),
        RuleKind.Interval => LabelChecks.Interval(rule, plan, label, dates),
        RuleKind.UnitsOverInterval => EarlierDoseChecks.OverInterval(rule, plan, label, dates),
        RuleKind.OtherProductBefore => EarlierDoseChecks.OtherProduct(rule, plan, dates),
        RuleKind.UnitsAtSite => ScopedChecks.AtSite(rule, plan),
        RuleKind.UnitsInArea or RuleKind.UnitsInMuscle or RuleKind.UnitsInSession => ScopedChecks.InSum(rule, plan),
        RuleKind.SitesAtMost => ScopedChecks.SitesAtMost(rule, plan),
        RuleKind.VolumeInSession => ScopedChecks.VolumeInSession(rule, plan),
        RuleKind.DistanceBetween => ScopedChecks.DistanceBetween(rule, plan),
        RuleKind.DaysSinceLast => ScopedChecks.DaysSinceLast(rule, dates),
        RuleKind.AreaNotOffered => ScopedChecks.AreaNotOffered(rule, plan),
        RuleKind.SecondLook => ScopedChecks.SecondLook(rule, plan),
        _ => throw new InvalidOperationException($"The rule {rule.Id} has no comparison."),
    };

    private static IEnumerable<Finding> OnFace(Rule rule, TreatmentPlan plan, FaceAtlas atlas) => rule.Kind switch
    {
        RuleKind.OnFace => PlaceChecks.OnFace(rule, plan, atlas),
        RuleKind.OverMuscle => PlaceChecks.OverMuscle(rule, plan, atlas),
        RuleKind.MuscleNamed => PlaceChecks.MuscleNamed(rule, plan, atlas),
        RuleKind.DistanceFrom => PlaceChecks.DistanceFrom(rule, plan, atlas),
        RuleKind.HeightAbove => PlaceChecks.HeightAbove(rule, plan, atlas),
        RuleKind.DangerZone => PlaceChecks.InDangerZone(rule, plan, atlas),
        _ => throw new InvalidOperationException($"The rule {rule.Id} has no comparison on a face."),
    };
}
