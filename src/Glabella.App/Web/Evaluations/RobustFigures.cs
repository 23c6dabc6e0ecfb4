using System.Collections.Immutable;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;

namespace Glabella.App.Web.Evaluations;

/// <summary>A plan under all scenarios of a hand: what becomes of each figure, what each muscle loses, the weeks, and how each site stands a slip.</summary>
/// <param name="Wishes">By which it was judged.</param>
public sealed record RobustFigures(
    PlanWishes Wishes,
    ImmutableArray<WishOutcome> Outcomes,
    ImmutableArray<MuscleHistogram> Histograms,
    ImmutableArray<OutcomeCourse> Courses,
    ImmutableArray<SiteSensitivity> Sites)
{
    /// <summary>How far a site is moved to see what a slip does.</summary>
    public const double SlipMm = 2;

    /// <param name="face">The plan's face.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="hand">Whose hand gives it.</param>
    public static RobustFigures Of(PlanningFace face, TreatmentPlan plan, Hand hand)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var wishes = Judgement.For(plan, hand);
        var robust = new RobustPlan(face, wishes);
        robust.Set(plan.Injections);
        var reasons = robust.Reasons().ToDictionary(effect => effect.SiteId, StringComparer.Ordinal);
        return new(
            wishes,
            robust.Outcomes(),
            robust.Histograms(),
            robust.Courses(),
            [.. plan.Injections.Select(site => new SiteSensitivity(site, reasons[site.Id], robust.Slips(site.Id, SlipMm)))]);
    }

    /// <summary>Only how much of each muscle loses how much: a fraction of the work.</summary>
    public static ImmutableArray<MuscleHistogram> HistogramsOf(PlanningFace face, TreatmentPlan plan, Hand hand)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var robust = new RobustPlan(face, Judgement.For(plan, hand));
        robust.Set(plan.Injections);
        return robust.Histograms();
    }
}
