using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning;

namespace Glabella.Clinic.Policy;

/// <summary>Whether a treatment may be started: the licence of the one who starts it and the rules of the chosen jurisdiction.</summary>
public static class PolicyGate
{
    private const int LongestReason = 500;

    /// <summary>The record of the verdicts to keep with the treatment, or why it may not start.</summary>
    internal static async Task<Result<PolicyRecord>> AtStartAsync(
        ClinicDb db, PlanRecord plan, Treatment treatment, TreatmentPlan content, IReadOnlyDictionary<string, string> reasons, Clinician by, DateOnly today, DateTimeOffset now)
    {
        var known = await PolicyCase.ReadAsync(db, plan.PatientId, content, by, today, now);
        if (LicenceExpired.Check(known.Licence, by, today) is { } expired)
        {
            return expired;
        }

        var verdicts = known.On(PolicyAct.Inject);
        return Refuse(verdicts, reasons) is { } refusal
            ? refusal
            : new PolicyRecord(plan.Id, treatment.Id, known, [.. verdicts.Select(v => Line(v, reasons))], verdicts.Any(v => v.OwesCoSignature), by, now);
    }

    private static Refusal? Refuse(IReadOnlyList<PolicyVerdict> verdicts, IReadOnlyDictionary<string, string> reasons)
    {
        var unmet = verdicts.Where(verdict => !verdict.IsMet).ToList();
        if (unmet.Where(v => v.Rule.Severity == PolicySeverity.Block).ToList() is { Count: > 0 } blocks)
        {
            return new TreatmentBlocked(blocks);
        }

        var warnings = unmet.Where(v => v.Rule.Severity == PolicySeverity.Warn).ToList();
        if (warnings.Any(v => string.IsNullOrWhiteSpace(reasons.GetValueOrDefault(v.Rule.Id))))
        {
            return new StartReasonsMissing(warnings);
        }

        return warnings.Find(v => reasons[v.Rule.Id].Trim().Length > LongestReason) is { } endless ? new StartReasonTooLong(endless, warnings) : null;
    }

    private static PolicyLine Line(PolicyVerdict verdict, IReadOnlyDictionary<string, string> reasons) => new(
        verdict.Rule.Id, verdict.Rule.Version, verdict.Rule.Severity, verdict.IsMet, verdict.IsMet ? null : verdict.Message,
        $"{verdict.Rule.Source} ({verdict.Rule.Status})",
        !verdict.IsMet && verdict.Rule.Severity == PolicySeverity.Warn ? reasons[verdict.Rule.Id].Trim() : null);

    public sealed record TreatmentBlocked(IReadOnlyList<PolicyVerdict> Verdicts) : Refusal(
        "policy-blocks", $"This treatment cannot be started here: {string.Join(" ", Verdicts.Select(v => v.Message))}");

    public sealed record StartReasonsMissing(IReadOnlyList<PolicyVerdict> Verdicts) : Refusal(
        "policy-reasons-missing", FormattableString.Invariant($"A rule of this jurisdiction is not met. Give a reason for each to go on: {string.Join(" ", Verdicts.Select(v => v.Message))}"), "Reasons");

    public sealed record StartReasonTooLong(PolicyVerdict Verdict, IReadOnlyList<PolicyVerdict> Verdicts) : Refusal(
        "policy-reason-too-long", FormattableString.Invariant($"A reason has more than {LongestReason} characters; shorten it."), "Reasons");
}
