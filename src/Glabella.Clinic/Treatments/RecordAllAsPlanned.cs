using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Treatments;

/// <summary>Records every site that is still open as given exactly as signed from one vial: all of them or none. Sites left out before stay left out.</summary>
/// <remarks>What is given exactly as signed was held against the rules when it was signed, so nothing has to be weighed again here.</remarks>
public sealed class RecordAllAsPlanned(ClinicStore store)
{
    /// <param name="Batch">Made by the client; a repeated request is recognised and draws nothing again.</param>
    public sealed record Request(TreatmentId Treatment, Guid Batch, VialId Vial);

    /// <param name="Given">One for each site that was open, in the order of the plan.</param>
    public sealed record Outcome(IReadOnlyList<Injection> Given);

    public async Task<Result<Outcome>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Treat) is { } notAllowed)
        {
            return notAllowed;
        }

        return IdMissing.Check(request.Batch, "Batch") is { } damaged
            ? damaged
            : await store.WriteAsync<Outcome>(by, (db, now) => Record(db, request, by, now), cancellation);
    }

    private static async Task<Change<Outcome>> Record(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var treatment = await TreatmentRecord.FindAsync(db, request.Treatment);
        if (treatment is null)
        {
            return new TreatmentNotFound(request.Treatment);
        }

        var done = treatment.Injections.Where(i => i.Id == InjectionId.InBatch(treatment.Id, request.Batch, i.Site)).ToList();
        if (done.Count > 0)
        {
            return done.TrueForAll(i => i.VialId == request.Vial) ? Change.Unchanged(new Outcome(done)) : new RecordInjection.InjectionIdReused();
        }

        if (TreatmentFinished.Check(treatment) is { } finished)
        {
            return finished;
        }

        var vial = await db.Vials.Include(v => v.Movements).SingleOrDefaultAsync(v => v.Id == request.Vial);
        if (vial is null)
        {
            return new VialNotFound(request.Vial);
        }

        var signed = await db.SignedPlans.SingleAsync(s => s.PlanId == treatment.PlanId);
        var record = await db.Plans.SingleAsync(p => p.Id == treatment.PlanId);
        return SignedPlanAltered.Check(signed, record) is { } altered
            ? altered
            : Record(treatment, vial, PlanFile.Restore(signed.Content), request.Batch, by, now);
    }

    private static Change<Outcome> Record(Treatment treatment, Vial vial, TreatmentPlan plan, Guid batch, Clinician by, DateTimeOffset now)
    {
        var open = plan.Injections.Where(planned => treatment.IsOpenAt(planned.Id)).ToList();
        if (open.Count == 0)
        {
            return new NothingOpen();
        }

        if (Refuse(vial, plan, open, now) is { } refusal)
        {
            return refusal;
        }

        var given = open.Select(planned => Give(treatment, vial, planned, batch, by, now)).ToList();
        return Change.Made(new Outcome(given), AuditAct.Of(
            "injections-recorded-as-planned", "treatment", treatment.Id.Value, treatment.PatientId, new
            {
                sites = given.Select(i => new { i.Site, injection = i.Id.Value, i.Units, i.DepthMm }),
                units = given.Sum(i => i.Units),
                vial = vial.Id.Value,
                vial.Product,
                vial.Lot,
                left = vial.Remaining,
            }));
    }

    private static Refusal? Refuse(Vial vial, TreatmentPlan plan, List<PlannedInjection> open, DateTimeOffset now)
    {
        var units = open.Sum(planned => planned.Dose.Units);
        return VialChecks.Check(vial, plan, units, now) switch
        {
            RecordInjection.VialExhausted tooLittle => new VialHoldsLess(tooLittle.Lot, tooLittle.Product, tooLittle.Left, units, open.Count),
            { } refusal => refusal,
            null => VialChecks.DilutionDiffers(vial, plan) is { } differs ? new DilutionDiffers(vial.Lot, differs) : null,
        };
    }

    private static Injection Give(Treatment treatment, Vial vial, PlannedInjection planned, Guid batch, Clinician by, DateTimeOffset now)
    {
        var (units, depth) = (planned.Dose.Units, (decimal)planned.Depth.Value);
        var site = new GivenSite(planned.Id, planned.Area, planned.Point, planned.Side, planned.Muscle, units, depth, units, depth, null);
        var injection = new Injection(InjectionId.InBatch(treatment.Id, batch, planned.Id), treatment.Id, site, vial, by, now);
        treatment.Record(injection);
        vial.Draw(units, injection.Id, by, now);
        return injection;
    }

    public sealed record NothingOpen() : Refusal(
        "nothing-open", "Every planned site is answered already. What was recorded by mistake can be corrected.");

    public sealed record VialHoldsLess(string Lot, string Product, decimal Left, decimal Needed, int Sites) : Refusal(
        "vial-holds-less",
        FormattableString.Invariant($"Nothing was recorded: the {Sites} open sites need {Needed:0.###} U {Product}, and the vial of lot {Lot} holds {Left:0.###}. Give site by site until it is empty, then take another vial for the rest; or choose a vial that holds enough."), "Vial");

    public sealed record DilutionDiffers(string Lot, string Difference) : Refusal(
        "dilution-differs",
        $"Nothing was recorded: the vial of lot {Lot} has {Difference}, so that no site would be as signed. Give them site by site, with a reason, or take a vial made up as planned.", "Vial");
}
