using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Rules;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Plans;

/// <summary>Signs one revision of a draft: from then on it is frozen with its hash, its findings, the reasons and the prediction shown.</summary>
/// <remarks>The caller has just checked the physician's password again. A repeated request of the same signer changes nothing.</remarks>
public sealed class SignPlan(ClinicStore store, PlanAppraisal appraisal, TimeProvider clock)
{
    private const int LongestReason = 500;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <param name="Revision">The revision the physician has seen; another one is refused.</param>
    /// <param name="Reasons">For each warning, by <see cref="SignedFinding.KeyOf"/>, why the plan is signed nevertheless.</param>
    /// <param name="FaceFindingsRevision">The revision of the face's findings that the prediction shown was made with; another one is refused.</param>
    public sealed record Request(PlanId Plan, int Revision, IReadOnlyDictionary<string, string> Reasons, int FaceFindingsRevision);

    public async Task<Result<SignedPlan>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.SignPlans) is { } notAllowed)
        {
            return notAllowed;
        }

        var draft = await store.ReadAsync(db => Load(db, request, by));
        if (!draft.Succeeded)
        {
            return draft.Refusal;
        }

        if (draft.Value.AlreadySigned is { } signed)
        {
            return signed;
        }

        var evaluation = appraisal.Evaluate(draft.Value.Face!, PlanContent.Read(draft.Value.Content), draft.Value.Dates, draft.Value.Rules!).With(draft.Value.Standing);
        if (Refuse(evaluation.Findings, request.Reasons) is { } refusal)
        {
            return refusal;
        }

        return await store.WriteAsync<SignedPlan>(by, (db, now) => Sign(db, request, draft.Value, evaluation, by, now), cancellation);
    }

    /// <summary>What is read before the evaluation, which is too slow to hold a transaction open for.</summary>
    private sealed record Draft(string Content, AssessedFace? Face, TreatmentDates? Dates, RuleBook? Rules, IReadOnlyList<Finding> Standing, SignedPlan? AlreadySigned);

    private async Task<Result<Draft>> Load(ClinicDb db, Request request, Clinician by)
    {
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == request.Plan);
        if (plan is null)
        {
            return new PlanNotFound(request.Plan);
        }

        if (plan.State != PlanState.Draft)
        {
            var signed = await db.SignedPlans.SingleAsync(s => s.PlanId == plan.Id);
            return signed.SignedBy == by.Id && plan.Revision == request.Revision
                ? new Draft("", null, null, null, [], signed)
                : new PlanFrozen(signed.SignerName, signed.SignedAt);
        }

        if (PlanChangedMeanwhile.Check(plan, request.Revision) is { } stale)
        {
            return stale;
        }

        var face = await AssessedFace.OfPlanAsync(db, plan);
        if (await CheckFindings(db, plan, request.FaceFindingsRevision) is { } changed)
        {
            return changed;
        }

        var newest = await PlanContent.NewestAsync(db, plan.Id);
        var dates = await TreatmentHistory.DatesAsync(db, plan.PatientId, clock.Today());
        var standing = await StandingFindings.OfAsync(db, plan.PatientId, PlanContent.Read(newest.Content), by, clock.Today());
        return new Draft(newest.Content, face, dates, await RuleShelf.BookAsync(db), standing, null);
    }

    private static Refusal? Refuse(IReadOnlyList<Finding> findings, IReadOnlyDictionary<string, string> reasons)
    {
        var blocking = findings.Where(f => f.Severity == FindingSeverity.Block).ToList();
        if (blocking.Count > 0)
        {
            return new PlanBlocked(blocking);
        }

        var warnings = findings.Where(f => f.Severity == FindingSeverity.Warn).Select(SignedFinding.KeyOf).ToList();
        var missing = warnings.Where(key => string.IsNullOrWhiteSpace(reasons.GetValueOrDefault(key))).ToList();
        if (missing.Count > 0)
        {
            return new ReasonsMissing(missing);
        }

        return warnings.FirstOrDefault(key => reasons[key].Trim().Length > LongestReason) is { } tooLong ? new ReasonTooLong(tooLong) : null;
    }

    private static async Task<Change<SignedPlan>> Sign(
        ClinicDb db, Request request, Draft draft, PlanEvaluation evaluation, Clinician by, DateTimeOffset now)
    {
        var plan = await db.Plans.SingleAsync(p => p.Id == request.Plan);
        if (PlanFrozen.Check(plan) is { } frozen)
        {
            return frozen;
        }

        if (PlanChangedMeanwhile.Check(plan, request.Revision) is { } stale)
        {
            return stale;
        }

        if (await CheckFindings(db, plan, request.FaceFindingsRevision) is { } changed)
        {
            return changed;
        }

        var signed = Freeze(plan, draft, evaluation, request.Reasons, by, now);
        plan.Sign(by, now);
        db.SignedPlans.Add(signed);
        if (plan.Supersedes is { } former)
        {
            (await db.Plans.SingleAsync(p => p.Id == former)).GiveWay(by, now);
        }

        return Change.Made(signed, AuditAct.Of("plan-signed", "plan", plan.Id.Value, plan.PatientId,
            new { plan.Version, plan.Revision, signed.FaceFindingsRevision, signed.Sha256, supersedes = plan.Supersedes?.Value }));
    }

    private static async Task<Refusal?> CheckFindings(ClinicDb db, PlanRecord plan, int seen)
    {
        var newest = await db.Set<FaceFindingsRevision>().Where(f => f.FaceId == plan.FaceId).OrderByDescending(f => f.Revision).FirstOrDefaultAsync();
        if (newest is null)
        {
            return seen == 0 ? null : new NoSuchFindings(seen);
        }

        return newest.Revision == seen ? null : new FindingsChangedMeanwhile(newest.ByName, newest.At, newest.Revision);
    }

    private static SignedPlan Freeze(
        PlanRecord plan, Draft draft, PlanEvaluation evaluation, IReadOnlyDictionary<string, string> reasons, Clinician by, DateTimeOffset now)
    {
        var findings = evaluation.Findings.Select(f =>
            SignedFinding.Of(f, f.Severity == FindingSeverity.Warn ? reasons[SignedFinding.KeyOf(f)].Trim() : null));
        return new SignedPlan(
            plan, Encoding.UTF8.GetBytes(draft.Content), draft.Face!, CheckedRules.Of(draft.Rules!),
            JsonSerializer.Serialize(findings, Json), JsonSerializer.Serialize(SignedPrediction.Of(evaluation), Json), by, now);
    }

    public sealed record NoSuchFindings(int Revision) : Refusal("findings-revision-not-found", FormattableString.Invariant(
        $"Nothing was found on the face of this plan, so it cannot have been seen with revision {Revision} of the findings. Load the page again."), "FaceFindingsRevision");

    public sealed record PlanBlocked(IReadOnlyList<Finding> Findings) : Refusal(
        "plan-blocked", $"This plan cannot be signed: {string.Join(" ", Findings.Select(f => f.Message))}");

    public sealed record ReasonsMissing(IReadOnlyList<string> Keys) : Refusal(
        "reasons-missing", FormattableString.Invariant($"{Keys.Count} warnings still need a reason."), "Reasons");

    public sealed record ReasonTooLong(string Key) : Refusal(
        "reason-too-long", FormattableString.Invariant($"The reason for {Key} is too long; at most {LongestReason} characters fit."), "Reasons");
}
