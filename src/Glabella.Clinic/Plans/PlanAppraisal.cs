using System.Collections.Concurrent;
using Glabella.Anatomy;
using Glabella.Clinic.Faces;
using Glabella.Mechanics;
using Glabella.Planning;

namespace Glabella.Clinic.Plans;

/// <summary>Evaluates plans on the faces of the record. A face never changes, so what was built for it is kept for the next plan on it.</summary>
public sealed class PlanAppraisal
{
    /// <summary>Assumed: more faces than a clinic plans on at once; each holds some megabytes.</summary>
    private const int MostFaces = 16;

    private readonly ConcurrentDictionary<FaceId, Lazy<PlanEvaluator>> _evaluators = new();

    /// <summary>Predicts and checks a plan on a face.</summary>
    /// <param name="dates">Today and the day of the last treatment; null when there was none.</param>
    public PlanEvaluation Evaluate(FaceRecord face, TreatmentPlan plan, TreatmentDates? dates)
    {
        ArgumentNullException.ThrowIfNull(face);
        if (_evaluators.Count >= MostFaces && !_evaluators.ContainsKey(face.Id))
        {
            _evaluators.Clear();
        }

        return _evaluators.GetOrAdd(face.Id, _ => new Lazy<PlanEvaluator>(() => Build(face))).Value.Evaluate(plan, dates);
    }

    private static PlanEvaluator Build(FaceRecord face)
    {
        var atlas = FaceAtlas.Fit(face.ToPatientFace());
        return new PlanEvaluator(atlas, FaceMechanics.Build(atlas), BaselineGrades.ForAge(face.Age));
    }
}
