using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;
using Glabella.Planning.Optimisation;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>Faces made ready for planning, one for each face and revision of what was found on it; both never change, so they are kept.</summary>
internal sealed class PlanningFaces(PlanAppraisal appraisal)
{
    /// <summary>Assumed: as many planners as one server has open at once; each holds the places of its face.</summary>
    private const int MostFaces = 16;

    private readonly Recent<(FaceId Face, int Findings), Lazy<PlanningFace>> _faces = new(MostFaces);

    public int Count => _faces.Count;

    public PlanningFace Of(AssessedFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        return _faces.GetOrAdd((face.Face.Id, face.Revision), () => new Lazy<PlanningFace>(() => Make(face))).Value;
    }

    private PlanningFace Make(AssessedFace face) => new(appraisal.AtlasOf(face), appraisal.MechanicsOf(face), appraisal.GradesOf(face));
}
