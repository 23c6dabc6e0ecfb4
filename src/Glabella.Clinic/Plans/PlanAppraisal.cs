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
    private const int MostFaces = 32;

    private readonly ConcurrentDictionary<FaceKey, Lazy<FittedFace>> _faces = new();

    /// <summary>What decides the anatomy: the measured face itself, or for a reference face only sex and age.</summary>
    private sealed record FaceKey(FaceId? Measured, Sex Sex, int Age);

    private sealed record FittedFace(FaceAtlas Atlas, FaceMechanics Mechanics, PlanEvaluator Evaluator);

    /// <summary>Predicts and checks a plan on a face.</summary>
    /// <param name="dates">Today and the day of the last treatment; null when there was none.</param>
    public PlanEvaluation Evaluate(FaceRecord face, TreatmentPlan plan, TreatmentDates? dates) => Find(face).Evaluator.Evaluate(plan, dates);

    /// <summary>The anatomy fitted to a face.</summary>
    public FaceAtlas AtlasOf(FaceRecord face) => Find(face).Atlas;

    /// <summary>How a face moves.</summary>
    public FaceMechanics MechanicsOf(FaceRecord face) => Find(face).Mechanics;

    private FittedFace Find(FaceRecord face)
    {
        ArgumentNullException.ThrowIfNull(face);
        var key = new FaceKey(face.Source == FaceSource.Reference ? null : face.Id, face.Sex, face.Age);
        if (_faces.Count >= MostFaces && !_faces.ContainsKey(key))
        {
            _faces.Clear();
        }

        return _faces.GetOrAdd(key, _ => new Lazy<FittedFace>(() => Fit(face))).Value;
    }

    private static FittedFace Fit(FaceRecord face)
    {
        var atlas = FaceAtlas.Fit(face.ToPatientFace());
        var mechanics = FaceMechanics.Build(atlas);
        return new FittedFace(atlas, mechanics, new PlanEvaluator(atlas, mechanics, BaselineGrades.ForAge(face.Age)));
    }
}
