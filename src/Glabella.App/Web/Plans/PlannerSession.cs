using Glabella.Anatomy;
using Glabella.App.Web.Hosting;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Planning;

namespace Glabella.App.Web.Plans;

/// <summary>One request's way to a plan, its face and its forecast.</summary>
internal sealed class PlannerSession(IHttpContextAccessor http, ShowPlan showPlan, AppraisePlan appraise, PlanAppraisal appraisal)
{
    public sealed record Opened(ShowPlan.Sheet Sheet, FaceAtlas Atlas);

    public Clinician By => SignedIn.Clinician(http.HttpContext!);

    public async Task<Result<Opened>> OpenAsync(PlanId id, CancellationToken cancellation)
    {
        var sheet = await showPlan.Execute(new(id), By, cancellation);
        return sheet.Succeeded ? new Opened(sheet.Value, appraisal.AtlasOf(sheet.Value.Face)) : sheet.Refusal;
    }

    /// <summary>Predicts and checks the plan as saved, or with other content.</summary>
    public async Task<Result<Evaluation>> EvaluateAsync(Opened opened, TreatmentPlan? content, CancellationToken cancellation)
    {
        var evaluation = await appraise.Execute(new(opened.Sheet.Plan.Id, content), By, cancellation);
        return evaluation.Succeeded ? PlannerWriter.Evaluation(evaluation.Value, content ?? opened.Sheet.Content) : evaluation.Refusal;
    }

    public async Task<Result<PlannerState>> StateAsync(PlanId id, CancellationToken cancellation)
    {
        var opened = await OpenAsync(id, cancellation);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var evaluation = await EvaluateAsync(opened.Value, null, cancellation);
        return evaluation.Succeeded ? State(opened.Value.Sheet, evaluation.Value) : evaluation.Refusal;
    }

    private PlannerState State(ShowPlan.Sheet sheet, Evaluation evaluation)
    {
        var plan = sheet.Plan;
        return new PlannerState(
            plan.Id.Value,
            plan.PatientId.Value,
            plan.FaceId.Value,
            sheet.Face.Revision,
            plan.Version,
            plan.Revision,
            PlannerWriter.StateOf(plan.State),
            Authority.Allows(By.Role, Duty.DraftPlans),
            plan.ChangedAt,
            plan.ChangedByName,
            PlannerWriter.Content(sheet.Content),
            evaluation,
            PlannerChoices.Products,
            PlannerChoices.ProtocolList,
            PlannerChoices.Areas,
            PlannerChoices.Limits);
    }
}
