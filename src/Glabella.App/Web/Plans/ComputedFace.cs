using Glabella.Anatomy;
using Glabella.Clinic.Faces;
using Glabella.Mechanics;
using Glabella.Planning;

namespace Glabella.App.Web.Plans;

/// <summary>A face with its anatomy, its movement and its evaluator: tens of milliseconds to build, then used for every change of a plan.</summary>
internal sealed class ComputedFace
{
    private readonly Lazy<FaceMechanics> _mechanics;
    private readonly Lazy<PlanEvaluator> _evaluator;

    public ComputedFace(FaceRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        (Record, Face) = (record, record.ToPatientFace());
        Atlas = FaceAtlas.Fit(Face);
        _mechanics = new(() => FaceMechanics.Build(Atlas));
        _evaluator = new(() => new PlanEvaluator(Atlas, Mechanics, BaselineGrades.ForAge(Face.Age)));
    }

    public FaceRecord Record { get; }

    public PatientFace Face { get; }

    public FaceAtlas Atlas { get; }

    public FaceMechanics Mechanics => _mechanics.Value;

    public PlanEvaluator Evaluator => _evaluator.Value;
}
