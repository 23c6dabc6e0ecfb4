using System.Collections.Concurrent;
using Glabella.Anatomy;
using Glabella.Clinic.Faces;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Plans;

/// <summary>Evaluates plans on the faces of the record. A face and a revision of its findings never change, so what was built for them is kept for the next plan.</summary>
public sealed class PlanAppraisal
{
    /// <summary>Assumed: more faces than a clinic plans on at once; each holds some megabytes.</summary>
    private const int MostFaces = 32;

    private readonly ConcurrentDictionary<FaceKey, Lazy<FittedFace>> _faces = new();

    /// <summary>What decides the anatomy, as text: the same face found to be the same is the same, whoever's it is.</summary>
    private sealed record FaceKey(string Shape, string Findings);

    private sealed record FittedFace(FaceAtlas Atlas, FaceMechanics Mechanics, BaselineGrades Grades, PlanEvaluator Evaluator);

    /// <summary>Predicts and checks a plan on a face as it was found.</summary>
    /// <param name="dates">Today and the day of the last treatment; null when there was none.</param>
    /// <param name="rules">The rules in force.</param>
    public PlanEvaluation Evaluate(AssessedFace face, TreatmentPlan plan, TreatmentDates? dates, RuleBook rules) => Find(face).Evaluator.Evaluate(plan, dates, rules);

    /// <summary>The anatomy fitted to a face.</summary>
    public FaceAtlas AtlasOf(AssessedFace face) => Find(face).Atlas;

    /// <summary>How a face moves.</summary>
    public FaceMechanics MechanicsOf(AssessedFace face) => Find(face).Mechanics;

    /// <summary>Severity of its lines before treatment: as found, else by default.</summary>
    public BaselineGrades GradesOf(AssessedFace face) => Find(face).Grades;

    private FittedFace Find(AssessedFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        var key = new FaceKey(face.Face.Shape, FaceFindingsFile.Write(face.Findings));
        if (_faces.Count >= MostFaces && !_faces.ContainsKey(key))
        {
            _faces.Clear();
        }

        return _faces.GetOrAdd(key, _ => new Lazy<FittedFace>(() => Fit(face))).Value;
    }

    // Creases and strengths found on a face enter here: the atlas takes its creases, the mechanics its strengths.
    private static FittedFace Fit(AssessedFace face)
    {
        var atlas = FaceAtlas.Fit(face.Face.ToPatientFace(), [.. face.Findings.Creases.Select(crease => crease.ToEdit())]);
        var mechanics = FaceMechanics.Build(atlas, [.. face.Findings.Strengths.Select(found => new MuscleStrength(found.Muscle, found.Side, found.Factor))]);
        var grades = BaselineGrades.For(face.Face.Sex, face.Face.Age).WithSides(face.Findings.Grades);
        return new FittedFace(atlas, mechanics, grades, new PlanEvaluator(atlas, mechanics, grades));
    }
}
