using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Rules;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Consents;

/// <summary>Records a patient's consent to a plan, or their no, in front of a clinician who witnesses it.</summary>
public sealed class RecordConsent(ClinicStore store, PlanAppraisal appraisal)
{
    private const int LongestName = 200;
    private const int LongestRemark = 500;

    /// <param name="Id">Made by the client; a repeated request adds nothing.</param>
    /// <param name="Seen">Fingerprint of what the page showed (<see cref="ConsentSubject.Fingerprint"/>).</param>
    /// <param name="IsGiven">False when the patient declines.</param>
    /// <param name="SignerName">Typed by who signs.</param>
    /// <param name="Strokes">Drawn, as JSON; empty when the typed name stands for it.</param>
    /// <param name="Remark">Why it was declined, if said.</param>
    public sealed record Request(ConsentId Id, PlanId Plan, string Seen, bool IsGiven, string SignerName, string? Strokes, string? Remark);

    public async Task<Result<ConsentRecord>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Assess) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Id.Value, "Id") is { } damaged)
        {
            return damaged;
        }

        var answer = CheckAnswer(request);
        if (!answer.Succeeded)
        {
            return answer.Refusal;
        }

        var subject = await SubjectAsync(request.Plan, cancellation);
        if (!subject.Succeeded)
        {
            return subject.Refusal;
        }

        return subject.Value.Fingerprint() == request.Seen
            ? await store.WriteAsync<ConsentRecord>(by, (db, now) => Add(db, request, subject.Value, answer.Value, by, now), cancellation)
            : new PlanChangedSince();
    }

    /// <summary>What a plan as it stands would be consented to.</summary>
    public Task<Result<ConsentSubject>> SubjectAsync(PlanId id, CancellationToken cancellation = default) => store.ReadAsync<Result<ConsentSubject>>(async db =>
    {
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (plan is null)
        {
            return new PlanNotFound(id);
        }

        var content = PlanContent.Read((await PlanContent.NewestAsync(db, id, cancellation)).Content);
        var face = await AssessedFace.OfPlanAsync(db, plan, cancellation);
        return ConsentSubject.Of(content, appraisal.Evaluate(face, content, null, await RuleShelf.BookAsync(db, cancellation)));
    });

    private static Result<ConsentAnswer> CheckAnswer(Request request)
    {
        var (name, remark) = ((request.SignerName ?? "").Trim(), (request.Remark ?? "").Trim());
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return new NameMissing();
        }

        if (remark.Length > LongestRemark)
        {
            return new RemarkTooLong(remark.Length);
        }

        var isDrawn = request.IsGiven && !string.IsNullOrWhiteSpace(request.Strokes);
        var drawn = isDrawn ? DrawnSignature.Parse(request.Strokes) : null;
        return isDrawn && drawn is null ? new SignatureUnreadable() : new ConsentAnswer(request.IsGiven, name, drawn, remark);
    }

    private static async Task<Change<ConsentRecord>> Add(
        ClinicDb db, Request request, ConsentSubject subject, ConsentAnswer answer, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<ConsentRecord>().SingleOrDefaultAsync(c => c.Id == request.Id) is { } there)
        {
            return there.PlanId == request.Plan ? Change.Unchanged(there) : new PlanChangedSince();
        }

        var plan = await db.Plans.SingleAsync(p => p.Id == request.Plan);
        if (await db.Treatments.AnyAsync(t => t.PlanId == plan.Id))
        {
            return new AlreadyTreated();
        }

        var content = (await PlanContent.NewestAsync(db, plan.Id)).Content;
        if (ConsentSubject.ShaOf(System.Text.Encoding.UTF8.GetBytes(content)) != subject.PlanSha256)
        {
            return new PlanChangedSince();
        }

        var consent = new ConsentRecord(request.Id, plan, subject, answer, ConsentText.Current, by, now);
        db.Add(consent);
        return Change.Made(consent, AuditAct.Of(answer.IsGiven ? "consent-given" : "consent-declined", "consent", consent.Id.Value, plan.PatientId,
            new { plan = plan.Id.Value, plan.Version, consent.TextId, consent.TextVersion, drawn = answer.Drawn is not null, consent.Sha256 }));
    }

    public sealed record NameMissing() : Refusal("signer-missing", "Write the full name of who signs.", "SignerName");

    public sealed record RemarkTooLong(int Length) : Refusal(
        "remark-too-long", FormattableString.Invariant($"The remark has {Length} characters; at most {LongestRemark} fit."), "Remark");

    public sealed record SignatureUnreadable() : Refusal(
        "signature-unreadable", "The drawn signature is too short or could not be read. Draw it again, or leave the field empty: the typed name then stands for it.", "Strokes");

    public sealed record PlanChangedSince() : Refusal(
        "consent-plan-changed", "The plan is no longer the one that was read. Read what it says now, and sign that.");

    public sealed record AlreadyTreated() : Refusal(
        "consent-too-late", "This plan's treatment has begun; a consent cannot be signed afterwards. Write what happened into the treatment's summary.");
}
