using Glabella.App.Web.Hosting;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;

namespace Glabella.App.Web.Plans;

/// <summary>One request's way to a plan and its computed face.</summary>
internal sealed class PlannerSession(IHttpContextAccessor http, ShowPlan showPlan, ShowFace showFace, ComputedFaces faces)
{
    public sealed record Opened(ShowPlan.Sheet Sheet, ComputedFace Computed);

    public Clinician By => SignedIn.Clinician(http.HttpContext!);

    public async Task<Result<Opened>> OpenAsync(PlanId id, CancellationToken cancellation)
    {
        var sheet = await showPlan.Execute(new(id), By, cancellation);
        if (!sheet.Succeeded)
        {
            return sheet.Refusal;
        }

        var computed = await faces.FindAsync(sheet.Value.Plan.FaceId, showFace, By, cancellation);
        return computed.Succeeded ? new Opened(sheet.Value, computed.Value) : computed.Refusal;
    }

    public PlannerState State(Opened opened)
    {
        var (plan, content) = (opened.Sheet.Plan, opened.Sheet.Content);
        return new PlannerState(
            plan.Id.Value,
            plan.PatientId.Value,
            plan.FaceId.Value,
            plan.Version,
            plan.Revision,
            PlannerWriter.StateOf(plan.State),
            Authority.Allows(By.Role, Duty.DraftPlans),
            plan.ChangedAt,
            plan.ChangedByName,
            PlannerWriter.Content(content),
            PlannerWriter.Evaluation(opened.Computed.Evaluator.Evaluate(content)),
            PlannerChoices.Products,
            PlannerChoices.ProtocolList,
            PlannerChoices.Areas,
            PlannerChoices.Limits);
    }
}
