using System.Collections.Immutable;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Studies;

/// <summary>Judges plans for one face: by scenarios of its own, by the evaluator, and by where the sites lie.</summary>
internal sealed class StudyJudge(PlanningFace face, PlanWishes wishes)
{
    private const double BesideMuscleMm = 1;
    private const double RoundingMm = 0.05;

    private readonly RobustPlan _robust = new(face, wishes);
    private readonly PlanEvaluator _evaluator = new(face.Atlas, face.Mechanics, face.Baseline, face.Parameters);

    public StudyFigures Of(ImmutableArray<PlannedInjection> sites)
    {
        var plan = new TreatmentPlan(wishes.Product, wishes.Reconstitution, sites);
        _robust.Set(sites);
        var outcomes = _robust.Outcomes();
        double Mean(WishSubject subject, string id, Side? side = null) =>
            outcomes.Where(o => o.Wish.Subject == subject && o.Wish.Id == id && (side is null || o.Wish.Side == side)).Average(o => o.After.Mean);
        var evaluation = _evaluator.Evaluate(plan);
        StudyRisk Judged(RiskKind kind) => evaluation.Risks.Where(r => r.Id == kind.Id).Select(r => new StudyRisk(r.Relative, r.Low, r.High)).Single();
        return new(
            (double)plan.TotalDose.Units,
            sites.Length,
            Mean(WishSubject.Line, FaceArea.GlabellarLines),
            Mean(WishSubject.Line, FaceArea.ForeheadLines),
            Mean(WishSubject.Line, FaceArea.LateralCanthalLines, Side.Right),
            Mean(WishSubject.Line, FaceArea.LateralCanthalLines, Side.Left),
            Mean(WishSubject.Movement, "brow-raise"),
            Mean(WishSubject.Risk, RiskKind.Eyelid.Id),
            Mean(WishSubject.Risk, RiskKind.Brow.Id),
            Judged(RiskKind.Eyelid),
            Judged(RiskKind.Brow),
            sites.SelectMany((a, i) => sites.Skip(i + 1).Where(b => a.Point.DistanceMm(b.Point) < PlanningConstants.ApartMm - RoundingMm)).Count(),
            sites.Count(IsBeside),
            evaluation.Findings.Count(f => f.Severity >= FindingSeverity.Warn));
    }

    private bool IsBeside(PlannedInjection site) => face.Atlas.Muscles
        .Where(m => m.Id == site.Muscle && (m.Side == site.Side || site.Side == Side.Midline))
        .Select(m => SitePlacement.BesideMm(site.Point, m) > BesideMuscleMm)
        .DefaultIfEmpty(true).All(beside => beside);
}
