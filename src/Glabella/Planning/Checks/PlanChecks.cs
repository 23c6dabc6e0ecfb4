using Glabella.Anatomy;

namespace Glabella.Planning.Checks;

/// <summary>Holds a plan against the rules of <c>data/rules</c>. Pure.</summary>
public static class PlanChecks
{
    /// <summary>Every finding, blocking ones first.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="atlas">The face it is for.</param>
    /// <param name="dates">The day of the treatment and of the last one, when known.</param>
    public static IReadOnlyList<Finding> Run(TreatmentPlan plan, FaceAtlas atlas, TreatmentDates? dates = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(atlas);
        var label = Products.LabelOf(plan.Product);
        return
        [
            .. Rule.All.SelectMany(rule => Apply(rule, plan, label, atlas, dates)).OrderByDescending(f => f.Severity),
        ];
    }

    private static IEnumerable<Finding> Apply(Rule rule, TreatmentPlan plan, ProductLabel label, FaceAtlas atlas, TreatmentDates? dates) => rule.Kind switch
    {
        RuleKind.SitesPresent => DoseChecks.SitesPresent(rule, plan),
        RuleKind.UnitsPositive => DoseChecks.UnitsPositive(rule, plan, label),
        RuleKind.UnitsPerSite => DoseChecks.PerSite(rule, plan, label),
        RuleKind.UnitsPerArea => DoseChecks.PerArea(rule, plan, label),
        RuleKind.UnitsPerSession => DoseChecks.PerSession(rule, plan, label),
        RuleKind.UnitsMaximum => DoseChecks.Maximum(rule, plan, label),
        RuleKind.Dilution => LabelChecks.Dilution(rule, plan, label),
        RuleKind.VolumePerSite => LabelChecks.VolumePerSite(rule, plan, label),
        RuleKind.OffLabel => LabelChecks.OffLabel(rule, plan, label),
        RuleKind.TreatTogether => LabelChecks.TreatTogether(rule, plan, label),
        RuleKind.Interval => LabelChecks.Interval(rule, label, dates),
        RuleKind.OnFace => PlaceChecks.OnFace(rule, plan, atlas),
        RuleKind.OverMuscle => PlaceChecks.OverMuscle(rule, plan, atlas),
        RuleKind.MuscleNamed => PlaceChecks.MuscleNamed(rule, plan, atlas),
        RuleKind.DistanceFrom => PlaceChecks.DistanceFrom(rule, plan, atlas),
        RuleKind.HeightAbove => PlaceChecks.HeightAbove(rule, plan, atlas),
        RuleKind.DangerZone => PlaceChecks.InDangerZone(rule, plan, atlas),
        _ => throw new InvalidOperationException($"The rule {rule.Id} has no comparison."),
    };
}
