using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Settings;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Supervision;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Policy;

/// <summary>Reads from the record what the rules of the chosen jurisdiction look at.</summary>
internal sealed record PolicyCase(ClinicSettings? Settings, PolicyPack? Pack, Licence? Licence, PolicyFacts? Facts)
{
    /// <summary>The case of one patient, one plan and one who acts; without facts while no jurisdiction is chosen.</summary>
    public static async Task<PolicyCase> ReadAsync(
        ClinicDb db, PatientId patient, TreatmentPlan content, Clinician by, DateOnly today, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var settings = await ClinicSettings.NewestAsync(db, cancellation);
        var licence = await Licence.NewestAsync(db, by.Id, cancellation);
        if (PolicyPack.Find(settings?.Jurisdiction) is not { } pack)
        {
            return new PolicyCase(settings, null, licence, null);
        }

        var who = await db.Patients.SingleAsync(p => p.Id == patient, cancellation);
        var exams = await db.Set<Examination>().Where(e => e.PatientId == patient).ToListAsync(cancellation);
        var present = await PresenceStatement.OfDayAsync(db, today, cancellation);
        var orders = await StandingOrder.InForceAsync(db, today, cancellation);
        var facts = new PolicyFacts(
            today, now, PolicyAct.Assess, PlanPurposes.Of(content),
            new PolicyActor(by.Id, by.Name, by.Role, QualificationOf(by.Role, licence), licence?.Specialty ?? Specialty.None),
            who.AgeOn(today),
            [.. exams.Select(e => new PolicyExam(e.By, e.Qualification, e.On, e.RecordedAt))],
            orders.Any(order => order.Covers(content, who.AgeOn(today), by.Id)),
            [.. present.Where(p => p.By != by.Id).Select(p => new PolicySupervisor(p.ByName, p.Qualification, p.Presence))],
            settings!.Facility);
        return new PolicyCase(settings, pack, licence, facts);
    }

    /// <summary>As recorded; the program's own role of physician counts as one until something is recorded.</summary>
    public static Qualification? QualificationOf(Role role, Licence? licence) =>
        licence?.Qualification ?? (role == Role.Physician ? Qualification.Physician : null);

    /// <summary>The verdicts on one act; none while no jurisdiction is chosen.</summary>
    public IReadOnlyList<PolicyVerdict> On(PolicyAct act) =>
        Pack is null ? [] : PolicyEvaluator.Evaluate(Pack, Facts! with { Act = act });
}
