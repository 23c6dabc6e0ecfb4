using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Rules;

/// <summary>Holds a rule that is not in force yet against the plans at hand; changes nothing.</summary>
public sealed class TryRule(ClinicStore store, TimeProvider clock)
{
    /// <summary>Assumed: more plans than a clinic has open at once.</summary>
    private const int MostPlans = 100;

    public sealed record Request(Rule Rule);

    /// <param name="Plans">Drafts, and plans signed and in force, newest first.</param>
    public sealed record Outcome(int Plans, IReadOnlyList<Caught> Caught);

    /// <summary>One plan in which the rule finds something.</summary>
    public sealed record Caught(PlanRecord Plan, string Patient, IReadOnlyList<Finding> Findings);

    public async Task<Result<Outcome>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.KeepRules) is { } notAllowed)
        {
            return notAllowed;
        }

        var rule = request.Rule with { Id = RuleBook.ClinicPrefix + "trial", Version = 1 };
        return RuleSetFile.Parse(RuleSetFile.Write(new RuleSet(1, [rule], []))) is { Succeeded: false } unreadable
            ? RuleNotPossible.Of(unreadable.Problems[0])
            : await store.ReadAsync(db => Try(db, RuleBook.Only(rule), cancellation));
    }

    private async Task<Result<Outcome>> Try(ClinicDb db, RuleBook rules, CancellationToken cancellation)
    {
        var plans = await db.Plans.Where(p => p.State != PlanState.Superseded && !db.Treatments.Any(t => t.PlanId == p.Id && t.FinishedAt != null))
            .OrderByDescending(p => p.ChangedAt).Take(MostPlans).ToListAsync(cancellation);
        var caught = new List<Caught>();
        foreach (var plan in plans)
        {
            var content = PlanContent.Read((await PlanContent.NewestAsync(db, plan.Id, cancellation)).Content);
            var dates = await TreatmentHistory.DatesAsync(db, plan.PatientId, clock.Today(), cancellation);
            if (PlanChecks.RunWithoutFace(content, dates, rules) is { Count: > 0 } findings)
            {
                caught.Add(new Caught(plan, (await PatientOf(db, plan, cancellation)).FullName, findings));
            }
        }

        return new Outcome(plans.Count, caught);
    }

    private static Task<Patient> PatientOf(ClinicDb db, PlanRecord plan, CancellationToken cancellation) =>
        db.Patients.SingleAsync(p => p.Id == plan.PatientId, cancellation);
}
