using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Rules;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Plans;

/// <summary>Predicts and checks a plan as it is saved, or with other content; saves nothing. Exactly what signing will check.</summary>
public sealed class AppraisePlan(ClinicStore store, PlanAppraisal appraisal, TimeProvider clock)
{
    /// <param name="Content">What to evaluate on the plan's face; null for what is saved.</param>
    public sealed record Request(PlanId Plan, TreatmentPlan? Content = null);

    public async Task<Result<PlanEvaluation>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var inputs = await store.ReadAsync(db => Load(db, request, by, cancellation));
        return inputs.Succeeded
            ? appraisal.Evaluate(inputs.Value.Face, inputs.Value.Content, inputs.Value.Dates, inputs.Value.Rules).With(inputs.Value.Standing)
            : inputs.Refusal;
    }

    private sealed record Inputs(AssessedFace Face, TreatmentPlan Content, TreatmentDates? Dates, RuleBook Rules, IReadOnlyList<Finding> Standing);

    private async Task<Result<Inputs>> Load(ClinicDb db, Request request, Clinician by, CancellationToken cancellation)
    {
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == request.Plan, cancellation);
        if (plan is null)
        {
            return new PlanNotFound(request.Plan);
        }

        var face = await AssessedFace.OfPlanAsync(db, plan, cancellation);
        var content = request.Content ?? PlanContent.Read((await PlanContent.NewestAsync(db, plan.Id, cancellation)).Content);
        var dates = await TreatmentHistory.DatesAsync(db, plan.PatientId, clock.Today(), cancellation);
        var standing = await StandingFindings.OfAsync(db, plan.PatientId, content, by, clock.Today(), cancellation);
        return new Inputs(face, content, dates, await RuleShelf.BookAsync(db, cancellation), standing);
    }
}
