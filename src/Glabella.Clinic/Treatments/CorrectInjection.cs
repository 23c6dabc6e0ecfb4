using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Treatments;

/// <summary>Corrects what was recorded about an injection. The first record stays; the vial's ledger gets the difference.</summary>
public sealed class CorrectInjection(ClinicStore store)
{
    /// <param name="Units">What was really given; 0 when it was recorded by mistake and nothing was.</param>
    /// <param name="Corrections">How many corrections the clinician saw; guards against correcting twice.</param>
    public sealed record Request(InjectionId Injection, int Corrections, decimal Units, decimal DepthMm, string Reason);

    public async Task<Result<Injection>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Treat) is { } notAllowed)
        {
            return notAllowed;
        }

        if (GivenAmount.CheckCorrected(request.Units, request.DepthMm) is { } impossible)
        {
            return impossible;
        }

        var reason = GivenAmount.CheckReason(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }

        return await store.WriteAsync<Injection>(by, (db, now) => Correct(db, request, reason.Value, by, now), cancellation);
    }

    private static async Task<Change<Injection>> Correct(
        ClinicDb db, Request request, string reason, Clinician by, DateTimeOffset now)
    {
        var injection = await db.Injections.SingleOrDefaultAsync(i => i.Id == request.Injection);
        if (injection is null)
        {
            return new InjectionNotFound();
        }

        if ((injection.CorrectedUnits, injection.CorrectedDepthMm) == (request.Units, request.DepthMm))
        {
            return Change.Unchanged(injection);
        }

        if (injection.Corrections.Count != request.Corrections)
        {
            return new CorrectedMeanwhile();
        }

        var vial = await db.Vials.Include(v => v.Movements).SingleAsync(v => v.Id == injection.VialId);
        var difference = injection.CorrectedUnits - request.Units;
        if (!vial.CanCorrect(difference))
        {
            return new VialHeldLess(vial.Lot, request.Units);
        }

        var before = new { units = injection.CorrectedUnits, depthMm = injection.CorrectedDepthMm };
        if (difference != 0)
        {
            vial.Correct(difference, injection.Id, reason, by, now);
        }

        injection.Correct(request.Units, request.DepthMm, reason, by, now);
        var patient = await db.Treatments.Where(t => t.Id == injection.TreatmentId).Select(t => t.PatientId).SingleAsync();
        return Change.Made(injection, AuditAct.Of("injection-corrected", "injection", injection.Id.Value, patient,
            new { before, after = new { request.Units, request.DepthMm }, reason, vial = vial.Id.Value }));
    }

    public sealed record InjectionNotFound() : Refusal("injection-not-found", "There is no injection with this id.", "Injection");

    public sealed record CorrectedMeanwhile() : Refusal(
        "injection-corrected-meanwhile", "Someone else has just corrected this injection. Look at it again.", "Injection");

    public sealed record VialHeldLess(string Lot, decimal Units) : Refusal(
        "vial-exhausted", FormattableString.Invariant($"The vial of lot {Lot} did not hold enough for {Units:0.###} Units here."), "Units");
}
