using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;
using Glabella.Planning.Optimisation;

namespace Glabella.App.Web.Evaluations;

/// <summary>The face of a plan as the science plans on it, from what the record keeps ready.</summary>
internal static class FaceForPlanning
{
    public static PlanningFace Of(PlanAppraisal appraisal, AssessedFace face) =>
        new(appraisal.AtlasOf(face), appraisal.MechanicsOf(face), appraisal.GradesOf(face));
}
