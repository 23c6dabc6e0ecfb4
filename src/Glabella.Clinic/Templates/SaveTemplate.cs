using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Templates;

/// <summary>Keeps the sites of a plan as a template, one's own or the clinic's. Nothing of the patient goes along.</summary>
public sealed class SaveTemplate(ClinicStore store)
{
    /// <param name="Template">Made by the client; a repeated request is recognised.</param>
    /// <param name="ForClinic">Whether everyone is offered it.</param>
    public sealed record Request(TemplateId Template, PlanId Plan, string? Name, bool ForClinic);

    public async Task<Result<TemplateVersion>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, request.ForClinic ? Duty.KeepTemplates : Duty.DraftPlans) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Template.Value, "Template") is { } damaged)
        {
            return damaged;
        }

        var name = TemplateShelf.CheckName(request.Name);
        return name.Succeeded
            ? await store.WriteAsync<TemplateVersion>(by, (db, now) => Save(db, request, name.Value, by, now), cancellation)
            : name.Refusal;
    }

    private static async Task<Change<TemplateVersion>> Save(ClinicDb db, Request request, string name, Clinician by, DateTimeOffset now)
    {
        if (await TemplateShelf.FindAsync(db, request.Template) is { } done)
        {
            return done.Name == name && done.By == by.Id ? Change.Unchanged(done) : new TemplateIdReused();
        }

        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == request.Plan);
        if (plan is null)
        {
            return new PlanNotFound(request.Plan);
        }

        var content = PlanContent.Read((await PlanContent.NewestAsync(db, plan.Id)).Content);
        if (content.Injections.Length == 0)
        {
            return new PlanEmpty();
        }

        if (await TemplateShelf.CheckFreeAsync(db, name, request.Template, by) is { } taken)
        {
            return taken;
        }

        var face = await AssessedFace.OfPlanAsync(db, plan, CancellationToken.None);
        var pattern = SitePattern.ToReference(content, face.Face.ToPatientFace().Surface);
        var template = new TemplateVersion(request.Template, name, pattern, request.ForClinic, by, now);
        db.Add(template);
        return Change.Made(template, AuditAct.Of("template-saved", "template", request.Template.Value, plan.PatientId, new
        {
            name,
            plan = plan.Id.Value,
            template.Product,
            sites = pattern.Injections.Length,
            units = pattern.TotalDose.Units,
            request.ForClinic,
        }));
    }

    public sealed record PlanEmpty() : Refusal("plan-empty", "This plan has no sites yet, so there is nothing to keep. Plan the sites first.", "Plan");

    public sealed record TemplateIdReused() : Refusal(
        "template-id-reused", "Another template was already saved from this page. Load the page again and save once more.", "Template");
}
