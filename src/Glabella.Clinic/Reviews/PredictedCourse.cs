using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Reviews;

/// <summary>
/// What the signed plan of a treatment is expected to do day by day. A signature froze the figures of one day;
/// the course is computed from the signed plan and the signed findings, so it is that of the signature while the parameters are the same.
/// </summary>
public sealed class PredictedCourse
{
    private PredictedCourse(PlanEvaluation evaluation, SignedPrediction signed, FaceFindings before) =>
        (Evaluation, AtSigning, Before) = (evaluation, signed, before);

    public PlanEvaluation Evaluation { get; }

    /// <summary>What the physician was shown.</summary>
    public SignedPrediction AtSigning { get; }

    /// <summary>What was found on the face at signing.</summary>
    public FaceFindings Before { get; }

    /// <summary>Whether the course was computed with the constants of the signature.</summary>
    public bool IsAsSigned => Evaluation.Model.ParametersHash == AtSigning.ParametersHash;

    internal static async Task<PredictedCourse> OfAsync(ClinicDb db, PlanAppraisal appraisal, Treatment treatment, CancellationToken cancellation)
    {
        var plan = await db.Plans.SingleAsync(p => p.Id == treatment.PlanId, cancellation);
        var signature = await db.SignedPlans.SingleAsync(s => s.PlanId == plan.Id, cancellation);
        var face = await AssessedFace.OfPlanAsync(db, plan, cancellation);
        var evaluation = appraisal.Evaluate(face, PlanFile.Restore(signature.Content), null, Planning.Checks.RuleBook.Shipped);
        return new PredictedCourse(evaluation, SignedPrediction.Read(signature.Prediction), face.Findings);
    }

    /// <summary>The same findings, each with what was before and what was predicted for the day.</summary>
    public ReviewFindings Beside(ReviewFindings found, int day)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found with
        {
            Grades = [.. found.Grades.Select(g => g with { Before = BeforeOf(g), Predicted = Of(LineOf(g), day) })],
            Movements = [.. found.Movements.Select(m => m with { Predicted = OfMovement(m, day) })],
        };
    }

    private Band? LineOf(ReviewedGrade grade) =>
        Evaluation.Lines.FirstOrDefault(l => l.Id == grade.Line && l.Side == grade.Side) is { } line ? grade.AtRest ? line.AtRest : line.AtContraction : null;

    private double? BeforeOf(ReviewedGrade grade) =>
        Before.GradesOf(grade.Line, grade.Side) is { } grades ? grade.AtRest ? grades.AtRest : grades.AtContraction : null;

    private PredictedFigure? OfMovement(ReviewedMovement movement, int day) =>
        Evaluation.Movements.FirstOrDefault(m => m.Id == movement.Movement && m.Side == movement.Side) is { BeforeMm: > 0 } predicted
            ? Of(predicted.KeptMm, day, 100 / predicted.BeforeMm)
            : null;

    private PredictedFigure? Of(Band? band, int day, double times = 1) => band is null || day < 0 || day >= band.Median.Length
        ? null
        : new(Rounded(band.Low[day] * times), Rounded(band.Median[day] * times), Rounded(band.High[day] * times), Evaluation.Model.ParametersHash);

    private static double Rounded(double value) => Math.Round(value, 4);
}
