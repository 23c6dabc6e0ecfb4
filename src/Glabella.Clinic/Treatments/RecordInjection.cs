using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Rules;
using Glabella.Clinic.Storage;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Treatments;

/// <summary>Records one injection given from one vial, and draws its units from that vial.</summary>
public sealed class RecordInjection(ClinicStore store)
{
    /// <param name="Injection">Made by the client; a repeated request is recognised and draws nothing again.</param>
    /// <param name="Site">The site's id in the signed plan, or a new id together with <paramref name="Extra"/>.</param>
    /// <param name="Units">Units given, of the vial's product.</param>
    /// <param name="DeviationReason">Needed when this is not what the plan says.</param>
    /// <param name="Extra">Where a site lies that is not in the plan; null for a planned one.</param>
    /// <param name="Warned">The warnings the clinician was shown and goes on in spite of, by <see cref="SignedFinding.KeyOf"/>.</param>
    public sealed record Request(
        TreatmentId Treatment, InjectionId Injection, string Site, VialId Vial, decimal Units, decimal DepthMm,
        string? DeviationReason = null, ExtraSite? Extra = null, IReadOnlyCollection<string>? Warned = null);

    public async Task<Result<Injection>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Treat) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Injection.Value, "Injection") is { } damaged)
        {
            return damaged;
        }

        if (GivenAmount.Check(request.Units, request.DepthMm) is { } impossible)
        {
            return impossible;
        }

        return await store.WriteAsync<Injection>(by, (db, now) => Record(db, request, by, now), cancellation);
    }

    private static async Task<Change<Injection>> Record(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        if (await db.Injections.SingleOrDefaultAsync(i => i.Id == request.Injection) is { } done)
        {
            return done.IsSameAs(request.Treatment, request.Site, request.Vial, request.Units, request.DepthMm)
                ? Change.Unchanged(done)
                : new InjectionIdReused();
        }

        var treatment = await TreatmentRecord.FindAsync(db, request.Treatment);
        if (treatment is null)
        {
            return new TreatmentNotFound(request.Treatment);
        }

        var vial = await db.Vials.Include(v => v.Movements).SingleOrDefaultAsync(v => v.Id == request.Vial);
        if (vial is null)
        {
            return new VialNotFound(request.Vial);
        }

        var signed = await db.SignedPlans.SingleAsync(s => s.PlanId == treatment.PlanId);
        var record = await db.Plans.SingleAsync(p => p.Id == treatment.PlanId);
        if (SignedPlanAltered.Check(signed, record) is { } altered)
        {
            return altered;
        }

        var plan = PlanFile.Restore(signed.Content);
        var site = Site(plan, request, vial);
        if (Refuse(treatment, vial, plan, request, now) is { } refusal)
        {
            return refusal;
        }

        if (!site.Succeeded)
        {
            return site.Refusal;
        }

        var held = HoldAgainst(await RuleShelf.BookAsync(db), plan, treatment, vial, site.Value, request.Warned ?? []);
        return held.Succeeded ? Record(treatment, vial, request.Injection, held.Value, by, now) : held.Refusal;
    }

    /// <summary>The site with the warnings it is given in spite of. What is given exactly as signed was decided then.</summary>
    private static Result<GivenSite> HoldAgainst(
        RuleBook rules, TreatmentPlan plan, Treatment treatment, Vial vial, GivenSite site, IReadOnlyCollection<string> warned)
    {
        if (site.DeviationReason is null)
        {
            return site;
        }

        var added = GivenChecks.Added(plan, treatment, site, vial, rules);
        if (added.Where(f => f.Severity == FindingSeverity.Block).ToList() is { Count: > 0 } blocking)
        {
            return new RuleForbids(blocking);
        }

        var warnings = added.Where(f => f.Severity == FindingSeverity.Warn).ToList();
        if (warnings.Any(finding => !warned.Contains(SignedFinding.KeyOf(finding))))
        {
            return new WarningsUnseen(warnings);
        }

        return warnings.Count == 0 ? site : site with { Findings = GivenChecks.Write(warnings, site.DeviationReason) };
    }

    private static Change<Injection> Record(
        Treatment treatment, Vial vial, InjectionId id, GivenSite site, Clinician by, DateTimeOffset now)
    {
        var injection = new Injection(id, treatment.Id, site, vial, by, now);
        treatment.Record(injection);
        vial.Draw(site.Units, id, by, now);
        return Change.Made(injection, AuditAct.Of("injection-recorded", "injection", id.Value, treatment.PatientId, new
        {
            treatment = treatment.Id.Value,
            site = site.Id,
            site.Units,
            site.DepthMm,
            site.PlannedUnits,
            site.DeviationReason,
            despite = site.Findings is null ? null : string.Join(", ", GivenChecks.Read(site.Findings).Select(finding => finding.Rule)),
            vial = vial.Id.Value,
            vial.Product,
            vial.Lot,
            left = vial.Remaining,
        }));
    }

    private static Refusal? Refuse(Treatment treatment, Vial vial, TreatmentPlan plan, Request request, DateTimeOffset now)
    {
        if (TreatmentFinished.Check(treatment) is { } finished)
        {
            return finished;
        }

        if (treatment.At(request.Site) is { } there)
        {
            return new SiteAlreadyRecorded(request.Site, there.ByName, there.At, there.CorrectedUnits);
        }

        return VialChecks.Check(vial, plan, request.Units, now);
    }

    private static Result<GivenSite> Site(TreatmentPlan plan, Request request, Vial vial)
    {
        var planned = plan.Injections.FirstOrDefault(i => i.Id == request.Site);
        var reason = string.IsNullOrWhiteSpace(request.DeviationReason) ? null : request.DeviationReason.Trim();
        if (planned is null && request.Extra is null)
        {
            return new SiteNotPlanned(request.Site);
        }

        if (reason is { Length: > GivenAmount.LongestReason })
        {
            return new GivenAmount.ReasonTooLong(reason.Length, "DeviationReason");
        }

        var deviations = Deviations(plan, planned, request, vial).ToList();
        if (reason is null && deviations.Count > 0)
        {
            return new DeviationReasonMissing(deviations);
        }

        return planned is null
            ? new GivenSite(request.Site, request.Extra!.Area, request.Extra.Point, request.Extra.Side, request.Extra.Muscle,
                request.Units, request.DepthMm, null, null, reason)
            : new GivenSite(planned.Id, planned.Area, planned.Point, planned.Side, planned.Muscle,
                request.Units, request.DepthMm, planned.Dose.Units, (decimal)planned.Depth.Value, reason);
    }

    private static IEnumerable<string> Deviations(TreatmentPlan plan, PlannedInjection? planned, Request request, Vial vial)
    {
        if (planned is null)
        {
            yield return "the site is not in the signed plan";
            yield break;
        }

        if (planned.Dose.Units != request.Units)
        {
            yield return FormattableString.Invariant($"{request.Units:0.###} Units instead of {planned.Dose.Units:0.###}");
        }

        if ((decimal)planned.Depth.Value != request.DepthMm)
        {
            yield return FormattableString.Invariant($"{request.DepthMm:0.##} mm deep instead of {planned.Depth.Value:0.##}");
        }

        if (VialChecks.DilutionDiffers(vial, plan) is { } differs)
        {
            yield return differs;
        }
    }

    /// <summary>A rule blocks what is not as signed.</summary>
    public sealed record RuleForbids(IReadOnlyList<Finding> Findings) : Refusal(
        "rule-forbids",
        $"Not recorded: {string.Join(" ", Findings.Select(InWords))} If it has already been given, record what the rule allows and correct it afterwards: the record must stay true.");

    /// <summary>Warnings that the clinician has not been shown yet; with the reason given, sending again goes on.</summary>
    public sealed record WarningsUnseen(IReadOnlyList<Finding> Findings) : Refusal(
        "rule-warns", $"Look first: {string.Join(" ", Findings.Select(InWords))}", "Warned");

    private static string InWords(Finding finding) => finding.Remedy is { } remedy ? $"{finding.Message} {remedy.Label}." : finding.Message;

    public sealed record InjectionIdReused() : Refusal(
        "injection-id-reused", "Another injection was already recorded under this id. Reload the page and record this one again.", "Injection");

    public sealed record SiteNotPlanned(string SiteId) : Refusal(
        "site-not-planned", $"Site \"{SiteId}\" is not in the signed plan. Record it as an extra site, with its place and a reason.", "Site");

    public sealed record SiteAlreadyRecorded(string SiteId, string By, DateTimeOffset At, decimal Units) : Refusal(
        "site-already-recorded",
        FormattableString.Invariant($"{By} recorded {Units:0.###} Units at site {SiteId} at {At:HH:mm} UTC. If that is wrong, correct it."), "Site");

    public sealed record DeviationReasonMissing(IReadOnlyList<string> Deviations) : Refusal(
        "deviation-reason-missing", $"This is not what was signed ({string.Join("; ", Deviations)}). Say why.", "DeviationReason");

    public sealed record WrongProduct(string Planned, string Product, string Lot) : Refusal(
        "wrong-product",
        $"The plan is in Units of {Planned}, but the vial of lot {Lot} is {Product}. Units of different products are never exchanged: take another vial, or revise the plan.", "Vial");

    public sealed record VialNotOpen(string Lot) : Refusal("vial-not-open", $"The vial of lot {Lot} has not been made up. Open it first.", "Vial");

    public sealed record VialDiscarded(string Lot) : Refusal("vial-discarded", $"The vial of lot {Lot} was discarded; take another one.", "Vial");

    public sealed record VialExpired(string Lot, DateTimeOffset? UsableUntil, DateOnly Expiry) : Refusal(
        "vial-expired",
        FormattableString.Invariant($"The vial of lot {Lot} was usable until {UsableUntil:yyyy-MM-dd HH:mm} UTC and expires on {Expiry:yyyy-MM-dd}. Discard it and take another one."), "Vial");

    public sealed record VialExhausted(string Lot, string Product, decimal Left, decimal Asked) : Refusal(
        "vial-exhausted", FormattableString.Invariant($"The vial of lot {Lot} holds {Left:0.###} U {Product}; {Asked:0.###} were asked for. Take another vial."), "Vial");
}
