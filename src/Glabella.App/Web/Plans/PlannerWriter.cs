using Glabella.Clinic.Plans;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.App.Web.Plans;

/// <summary>From plan and evaluation of the science to the planner's JSON.</summary>
internal static class PlannerWriter
{
    public static PlanContent Content(TreatmentPlan plan) => new(
        plan.Product.Nonproprietary, plan.Reconstitution.Vial.Units, plan.Reconstitution.DiluentMl, [.. plan.Injections.Select(SiteOf)]);

    public static Site SiteOf(PlannedInjection injection) => new(
        injection.Id, injection.Area, Point(injection.Point), NameOf(injection.Side), injection.Muscle,
        Rounded(injection.Depth.Value, 2), injection.Dose.Units);

    public static Evaluation Evaluation(PlanEvaluation evaluation, TreatmentPlan plan) => new(
        evaluation.Days,
        [.. evaluation.Muscles.Select(m => new MuscleForecast(m.Id, m.Name, NameOf(m.Side), m.Wanted, BandOf(m.Weakness, 4), NotesOf(m.Range)))],
        [.. evaluation.Lines.Select(l => new LineForecast(l.Id, l.Name, NameOf(l.Side), BandOf(l.AtContraction, 3), BandOf(l.AtRest, 3), NotesOf(l.Range), NotesOf(l.RangeAtRest)))],
        [.. evaluation.Movements.Select(m => new MovementForecast(m.Id, m.Name, NameOf(m.Side), "mm", Math.Round(m.BeforeMm, 2), BandOf(m.KeptMm, 3), NotesOf(m.Range)))],
        [.. evaluation.Risks.Select(r => new RiskForecast(r.Id, r.Name, Math.Round(r.Relative, 2), Math.Round(r.Low, 2), Math.Round(r.High, 2), r.Note, NotesOf(r.Range)))],
        TotalsOf(evaluation.Totals),
        [.. evaluation.Findings.Select(FindingOf)],
        NotesOf(evaluation.Range),
        new ModelBasis(evaluation.Model.Version, evaluation.Model.ParametersHash, evaluation.Model.Inputs, evaluation.Model.Sources),
        SpreadOnSkin.Of(plan));

    public static PlanStateName StateOf(PlanState state) => state switch
    {
        PlanState.Draft => PlanStateName.Draft,
        PlanState.Signed => PlanStateName.Signed,
        _ => PlanStateName.Superseded,
    };

    public static SideName NameOf(Side side) => side switch
    {
        Side.Right => SideName.Right,
        Side.Left => SideName.Left,
        _ => SideName.Midline,
    };

    public static double[] Point(FacePoint point) => [Math.Round(point.X, 2), Math.Round(point.Y, 2), Math.Round(point.Z, 2)];

    public static decimal Rounded(double value, int decimals) => decimal.Round((decimal)value, decimals);

    private static IReadOnlyList<RangeNote> NotesOf(IEnumerable<ModelRangeNote> notes) =>
        [.. notes.Select(n => new RangeNote(BearingOf(n.Bearing), n.Text, n.Source, n.FromDay))];

    private static RangeBearing BearingOf(ModelRangeBearing bearing) => bearing switch
    {
        ModelRangeBearing.Outside => RangeBearing.Outside,
        ModelRangeBearing.Unvalidated => RangeBearing.Unvalidated,
        _ => RangeBearing.Assumed,
    };

    private static Totals TotalsOf(PlanTotals totals) => new(
        totals.Dose.Units, Rounded(totals.Volume.Value, 4), totals.Sites,
        [.. totals.Areas.Select(a => new AreaTotal(a.Area, a.Name, a.Dose.Units, Rounded(a.Volume.Value, 4), a.Sites))]);

    private static FindingView FindingOf(Finding finding) => new(
        finding.RuleId,
        finding.Severity switch
        {
            Glabella.Planning.Checks.FindingSeverity.Block => FindingSeverity.Block,
            Glabella.Planning.Checks.FindingSeverity.Warn => FindingSeverity.Warn,
            _ => FindingSeverity.Inform,
        },
        finding.SiteId, finding.Message, finding.Value, finding.Limit, finding.Unit, finding.Basis, (RuleOriginName)finding.Origin,
        finding.Remedy is { } remedy ? new RemedyView(remedy.Label, remedy.MoveMm is { } move ? Point(move) : null, remedy.SetUnits) : null);

    /// <summary>Fewer digits than were computed: what is drawn needs no more, and 181 days of them travel with every change.</summary>
    private static Band BandOf(Glabella.Planning.Band band, int decimals) => new(
        [.. band.Low.Select(v => Math.Round(v, decimals))],
        [.. band.Median.Select(v => Math.Round(v, decimals))],
        [.. band.High.Select(v => Math.Round(v, decimals))]);
}
