using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Settings;
using Glabella.Clinic.Supervision;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Glabella.Planning;

namespace Glabella.Clinic.Tests.Policy;

/// <summary>A clinic with real accounts and a place chosen.</summary>
internal sealed class GovernedClinic : IAsyncDisposable
{
    private GovernedClinic(TestClinic clinic, Clinician manager) => (Clinic, Manager) = (clinic, manager);

    public TestClinic Clinic { get; }

    public Clinician Manager { get; }

    public Clinician Physician { get; private set; } = null!;

    public Clinician Nurse { get; private set; } = null!;

    public static DateOnly Today { get; } = new(2026, 6, 15);

    public static async Task<GovernedClinic> OpenAsync(string? jurisdiction, FacilityKind? facility = FacilityKind.PhysicianPractice, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var clinic = await TestClinic.OpenAsync(kind);
        var token = (await new OfferSetUp(clinic.Store).Execute()).Value;
        var manager = (await new SetUpClinic(clinic.Store).Execute(new(token, Account("m.keller", Role.Manager), "test"))).Value.ToClinician("test");
        var governed = new GovernedClinic(clinic, manager) { };
        governed.Physician = await governed.EmployAsync("dr.okafor", Role.Physician);
        governed.Nurse = await governed.EmployAsync("nurse.berg", Role.Injector);
        if (jurisdiction is not null)
        {
            Assert.True((await new ChooseSettings(clinic.Store).Execute(new(0, jurisdiction, facility), manager)).Succeeded);
        }

        return governed;
    }

    public async Task<Clinician> EmployAsync(string name, Role role) =>
        (await new CreateAccount(Clinic.Store).Execute(new(Account(name, role)), Manager)).Value.ToClinician("test");

    public async Task<Licence> LicenseAsync(Clinician whose, Qualification qualification, DateOnly? until = null) =>
        (await new EnterLicence(Clinic.Store).Execute(
            new(LicenceId.New(), whose.Id, new(qualification, Specialty.None, "N-1", "Board", until, null)), Manager)).Value;

    public async Task SuperviseAsync(Presence presence = Presence.OnSite) =>
        Assert.True((await new StatePresence(Clinic.Store).Execute(new(presence), Physician)).Succeeded);

    public async Task ExamineAsync(PatientId patient) =>
        Assert.True((await new RecordExamination(Clinic.Store).Execute(new(ExaminationId.New(), patient), Physician)).Succeeded);

    public async Task<StandingOrder> OrderAsync(decimal mostUnits = 64) =>
        (await new SignStandingOrder(Clinic.Store).Execute(new(StandingOrderId.New(), Terms(mostUnits)), Physician)).Value;

    public static StandingOrderTerms Terms(decimal mostUnits = 64) =>
        new("onabotulinumtoxinA", [FaceArea.GlabellarLines, FaceArea.ForeheadLines], mostUnits, 18, 75, Today.AddDays(100));

    /// <summary>Everything that California asks before a nurse injects.</summary>
    public async Task<PlanRecord> ReadyAsync()
    {
        var plan = await Clinic.SignedPlan();
        await LicenseAsync(Nurse, Qualification.RegisteredNurse);
        await SuperviseAsync();
        await ExamineAsync(plan.PatientId);
        await OrderAsync();
        return plan;
    }

    public Task<Result<Treatment>> StartAsync(PlanRecord plan, Clinician by, params (string Rule, string Why)[] reasons) =>
        new StartTreatment(Clinic.Store).Execute(new(plan.Id, reasons.ToDictionary(r => r.Rule, r => r.Why), TestClinic.NoConsent), by);

    public async Task<Treatment> GiveAsync(PlanRecord plan)
    {
        var treatment = await StartAsync(plan, Nurse);
        Assert.True(treatment.Succeeded, treatment.Refusal?.Message);
        await Clinic.GiveAll(treatment.Value, (await Clinic.OpenVial()).Id);
        return treatment.Value;
    }

    public async Task FinishAsync(Treatment treatment) =>
        Assert.True((await new FinishTreatment(Clinic.Store).Execute(new(treatment.Id), Nurse)).Succeeded);

    public ValueTask DisposeAsync() => Clinic.DisposeAsync();

    private static NewAccount Account(string name, Role role) => new(name, $"Name of {name}", role, "a quiet morning at the lake");
}
