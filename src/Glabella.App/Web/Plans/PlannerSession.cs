using Glabella.Anatomy;
using Glabella.App.Web.Hosting;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Templates;
using Glabella.Planning;

namespace Glabella.App.Web.Plans;

/// <summary>One request's way to a plan, its face and its forecast.</summary>
internal sealed class PlannerSession(IHttpContextAccessor http, ShowPlan showPlan, AppraisePlan appraise, PlanAppraisal appraisal, ListTemplates templates, ShowTemplate showTemplate)
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

    /// <summary>A label's protocol or a template laid on the face of a plan.</summary>
    public async Task<Result<IReadOnlyList<Site>>> FitAsync(FitRequest request, Opened opened, CancellationToken cancellation)
    {
        if (TemplateChoices.IdOf(request.Protocol) is not { } id)
        {
            return SitePlanning.Fit(request, opened.Atlas);
        }

        var template = await showTemplate.Execute(new(id), By, cancellation);
        return template.Succeeded ? SitePlanning.Fit(template.Value, request.Product, opened.Atlas) : template.Refusal;
    }

    public async Task<Result<PlannerState>> StateAsync(PlanId id, CancellationToken cancellation)
    {
        var opened = await OpenAsync(id, cancellation);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var evaluation = await EvaluateAsync(opened.Value, null, cancellation);
        var kept = await templates.Execute(By, cancellation);
        return evaluation.Succeeded ? State(opened.Value.Sheet, evaluation.Value, kept.Value) : evaluation.Refusal;
    }

    private PlannerState State(ShowPlan.Sheet sheet, Evaluation evaluation, IReadOnlyList<TemplateVersion> kept)
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
            [.. PlannerChoices.ProtocolList, .. TemplateChoices.Of(kept)],
            PlannerChoices.Areas,
            PlannerChoices.Limits);
    }
}
