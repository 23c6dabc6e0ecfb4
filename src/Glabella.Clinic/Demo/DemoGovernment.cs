using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Settings;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Supervision;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using static Glabella.Clinic.Demo.DemoClinic;

namespace Glabella.Clinic.Demo;

/// <summary>From three weeks ago the demo clinic keeps the rules of California: licences, an order, supervision, examinations, co-signatures.</summary>
internal sealed class DemoGovernment(ClinicStore store, PastClock clock)
{
    /// <summary>The day it began; visits from then on are held against the rules.</summary>
    public const int SinceDaysAgo = 20;

    private const int NurseDaysLeft = 24;
    private const int PhysicianDaysLeft = 400;
    private readonly List<TreatmentId> _given = [];

    public bool Holds { get; private set; }

    public async Task BeginAsync(DemoStaff staff, DateOnly today, CancellationToken cancellation)
    {
        await EnterAsync(staff, staff.Physician, new(Qualification.Physician, Specialty.Dermatology, "V-A 90210", "Demo medical board", today.AddDays(PhysicianDaysLeft), null), cancellation);
        await EnterAsync(staff, staff.Injector, new(Qualification.RegisteredNurse, Specialty.None, "V-RN 4711", "Demo board of nursing", today.AddDays(NurseDaysLeft), staff.Physician.Id), cancellation);
        clock.Advance(TimeSpan.FromMinutes(3));
        await Must(new ChooseSettings(store).Execute(new(0, "us-california", FacilityKind.PhysicianPractice), staff.Manager, cancellation));
        foreach (var (product, units) in new[] { ("onabotulinumtoxinA", 64m), ("abobotulinumtoxinA", 110m), ("incobotulinumtoxinA", 64m) })
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            var terms = new StandingOrderTerms(
                product, [FaceArea.GlabellarLines, FaceArea.ForeheadLines, FaceArea.LateralCanthalLines], units, 18, 75, today.AddDays(180), Note: "As on the label; a signed plan for each patient.");
            await Must(new SignStandingOrder(store).Execute(new(StandingOrderId.New(), terms), staff.Physician, cancellation));
        }

        Holds = true;
    }

    public async Task SuperviseAsync(DemoStaff staff, CancellationToken cancellation)
    {
        if (Holds)
        {
            await Must(new StatePresence(store).Execute(new(Presence.OnSite), staff.Physician, cancellation));
        }
    }

    public async Task ExamineAsync(Patient patient, DemoStaff staff, CancellationToken cancellation)
    {
        if (Holds)
        {
            await Must(new RecordExamination(store).Execute(new(ExaminationId.New(), patient.Id), staff.Physician, cancellation));
            clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    public void Given(TreatmentId treatment)
    {
        if (Holds)
        {
            _given.Add(treatment);
        }
    }

    /// <summary>All but the last one given.</summary>
    public async Task CoSignAsync(DemoStaff staff, CancellationToken cancellation)
    {
        foreach (var treatment in _given.SkipLast(1))
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            await Must(new CoSign(store).Execute(new(treatment), staff.Physician, cancellation));
        }
    }

    private Task<Licence> EnterAsync(DemoStaff staff, Clinician whose, LicenceDetails details, CancellationToken cancellation) =>
        Must(new EnterLicence(store).Execute(new(LicenceId.New(), whose.Id, details), staff.Manager, cancellation));
}
