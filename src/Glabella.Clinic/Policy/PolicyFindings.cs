using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Policy;

/// <summary>What the chosen jurisdiction and the licence of the one who asks say against a plan.</summary>
/// <remarks>
/// One who may sign sees what holds of prescribing and signing. One who may not sees what holds of planning, and as notes what will be
/// asked of them when they inject: it may be otherwise by then.
/// </remarks>
internal static class PolicyFindings
{
    public static async Task<IReadOnlyList<Finding>> OfAsync(
        ClinicDb db, PatientId patient, TreatmentPlan content, Clinician by, DateOnly today, CancellationToken cancellation = default)
    {
        // A plan is for later the same day at the earliest; hours of cooling off are counted exactly when the treatment starts.
        var now = new DateTimeOffset(today.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        var known = await PolicyCase.ReadAsync(db, patient, content, by, today, now, cancellation);
        var findings = Authority.Allows(by.Role, Duty.SignPlans)
            ? Findings(known, PolicyAct.Assess, PolicyAct.Prescribe, PolicyAct.Sign)
            : [.. Findings(known, PolicyAct.Assess), .. Ahead(known)];
        return LicenceExpired.Check(known.Licence, by, today) is { } expired
            ? [new Finding(expired.Code, FindingSeverity.Block, null, expired.Message, null, null, null, LicenceExpired.Source), .. findings]
            : findings;
    }

    private static List<Finding> Findings(PolicyCase known, params PolicyAct[] acts) =>
        [.. acts.SelectMany(known.On).Where(verdict => !verdict.IsMet).DistinctBy(verdict => verdict.Rule.Id).Select(ToFinding)];

    private static IEnumerable<Finding> Ahead(PolicyCase known) =>
        Authority.Allows(known.Facts?.Actor.Role ?? Role.Manager, Duty.Treat)
            ? Findings(known, PolicyAct.Inject).Select(finding => finding with { Severity = FindingSeverity.Inform, Message = $"Before treating: {finding.Message}" })
            : [];

    private static Finding ToFinding(PolicyVerdict verdict) => new(
        verdict.Rule.Id, SeverityOf(verdict.Rule.Severity), null, verdict.Message, null, null, null, $"{verdict.Rule.Source} ({verdict.Rule.Status})")
    {
        Origin = RuleOrigin.Policy,
        RuleVersion = verdict.Rule.Version,
    };

    private static FindingSeverity SeverityOf(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Block => FindingSeverity.Block,
        PolicySeverity.Warn => FindingSeverity.Warn,
        _ => FindingSeverity.Inform,
    };
}
