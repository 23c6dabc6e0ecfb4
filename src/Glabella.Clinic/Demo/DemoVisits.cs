using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Planning.Checks;
using static Glabella.Clinic.Demo.DemoClinic;

namespace Glabella.Clinic.Demo;

/// <summary>Takes a virtual patient through a visit: face, what is found on it, plan, signature, treatment.</summary>
internal sealed class DemoVisits(ClinicStore store, PlanAppraisal appraisal, PastClock clock, DemoStock stock, DemoGovernment government)
{
    private readonly DemoCare _care = new(store, appraisal, clock);

    private const string Reason = "Discussed with the patient; intended.";

    /// <summary>Asks what must be known before the visit.</summary>
    public Task AskAsync(Patient patient, DemoPatient demo, DemoStaff staff, CancellationToken cancellation) => demo switch
    {
        { Said: null } => Task.CompletedTask,
        { SaidAlone: true } => _care.FillInAsync(patient, demo.Said, staff.Injector, cancellation),
        _ => _care.AskAsync(patient, demo.Said, 0, staff.Injector, cancellation),
    };

    public async Task MakeAsync(Patient patient, DemoVisit visit, FaceFindings? findings, DemoStaff staff, CancellationToken cancellation)
    {
        var face = await Must(new UseReferenceFace(store).Execute(new(FaceId.New(), patient.Id), staff.Injector, cancellation));
        clock.Advance(TimeSpan.FromMinutes(3));
        if (findings is not null)
        {
            await Must(new RecordFindings(store).Execute(new(face.Id, 0, FaceFindingsFile.Write(findings)), staff.Physician, cancellation));
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        await government.ExamineAsync(patient, staff, cancellation);
        var content = Fit(face, visit);
        var plan = await Must(new StartPlan(store).Execute(
            new(patient.Id, face.Id, Guid.CreateVersion7(clock.GetUtcNow()), content), staff.Physician, cancellation));
        if (visit.Until == DemoVisit.Stage.Drafted)
        {
            return;
        }

        await SignAsync(plan, findings is null ? 0 : 1, staff, cancellation);
        if (visit.Until == DemoVisit.Stage.Treated)
        {
            await _care.ConsentAsync(patient, plan, staff.Injector, cancellation);
            await TreatAsync(plan, content, visit, staff, cancellation);
        }
    }

    private TreatmentPlan Fit(FaceRecord face, DemoVisit visit)
    {
        var label = Products.LabelOf(Products.Find(visit.Product));
        var made = label.Reconstitutions.MaxBy(r => r.VialUnits)!.Of(label.Product);
        var sites = Protocols.FitForPlan(Protocols.Find(visit.Protocol), appraisal.AtlasOf(AssessedFace.Bare(face)), label.Product);
        return new TreatmentPlan(label.Product, made, [.. sites]);
    }

    private async Task SignAsync(PlanRecord plan, int findings, DemoStaff staff, CancellationToken cancellation)
    {
        clock.Advance(TimeSpan.FromMinutes(4));
        var evaluation = await Must(new AppraisePlan(store, appraisal, clock).Execute(new(plan.Id), staff.Physician, cancellation));
        var reasons = evaluation.Findings.Where(finding => finding.Severity == FindingSeverity.Warn)
            .Select(SignedFinding.KeyOf).Distinct().ToDictionary(key => key, _ => Reason);
        await Must(new SignPlan(store, appraisal, clock).Execute(new(plan.Id, plan.Revision, reasons, findings), staff.Physician, cancellation));
    }

    private async Task TreatAsync(PlanRecord plan, TreatmentPlan content, DemoVisit visit, DemoStaff staff, CancellationToken cancellation)
    {
        clock.Advance(TimeSpan.FromMinutes(5));
        var treatment = await Must(new StartTreatment(store).Execute(new(plan.Id), staff.Injector, cancellation));
        var record = new RecordInjection(store);
        foreach (var (site, index) in content.Injections.Select((site, index) => (site, index)))
        {
            var deviation = index == 0 ? visit.Deviation : null;
            var units = deviation is null ? site.Dose.Units : site.Dose.Units - 1;
            var vial = await stock.TakeAsync(content, units, staff, cancellation);
            clock.Advance(TimeSpan.FromSeconds(20));
            await Must(record.Execute(
                new(treatment.Id, InjectionId.New(), site.Id, vial, units, (decimal)site.Depth.Value, deviation), staff.Injector, cancellation));
        }

        clock.Advance(TimeSpan.FromMinutes(2));
        await Must(new FinishTreatment(store).Execute(new(treatment.Id, "Well tolerated."), staff.Injector, cancellation));
        government.Given(treatment.Id);
    }
}
