using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;

namespace Glabella.App.Web.Photographs;

/// <summary>Where a visit goes on once there is a face: a plan on it, or the patient's page for those who do not plan.</summary>
internal static class NextStep
{
    public static async Task<string> AfterAsync(FaceRecord face, StartPlan start, Clinician by, CancellationToken cancellation)
    {
        if (!Authority.Allows(by.Role, Duty.DraftPlans))
        {
            return $"/patients/{face.PatientId}";
        }

        // The face's id stands for the request: confirming twice starts one plan.
        var plan = await start.Execute(new(face.PatientId, face.Id, RequestId: face.Id.Value), by, cancellation);
        return plan.Succeeded ? $"/plans/{plan.Value.Id}" : $"/patients/{face.PatientId}";
    }
}
