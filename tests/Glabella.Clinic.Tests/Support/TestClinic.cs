using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Support;

/// <summary>A clinic on a real database file of its own, with one clinician of each role and a clock the test moves.</summary>
public sealed class TestClinic : IAsyncDisposable
{
    private readonly string? _folder;

    private TestClinic(ClinicDatabase database, ManualClock clock, string? folder)
    {
        (Database, Clock, _folder) = (database, clock, folder);
        Store = new ClinicStore(database, clock);
    }

    public ClinicDatabase Database { get; }

    public ClinicStore Store { get; }

    public ManualClock Clock { get; }

    public Clinician Physician { get; } = Someone("Dr Adaeze Okafor", Role.Physician);

    public Clinician Injector { get; } = Someone("Nurse Signe Berg", Role.Injector);

    public Clinician Assistant { get; } = Someone("Tomás Rivas", Role.Assistant);

    public Clinician Manager { get; } = Someone("Martin Keller", Role.Manager);

    /// <summary>One for all tests: what it keeps is about faces, not about clinics.</summary>
    public static PlanAppraisal Appraisal { get; } = new();

    public static async Task<TestClinic> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 9, 0, 0, TimeSpan.Zero));
        if (kind == DatabaseKind.Postgres)
        {
            return new TestClinic(await ClinicDatabase.OpenAsync(await PostgresServer.NewDatabaseAsync(), clock), clock, null);
        }

        var folder = Directory.CreateTempSubdirectory("glabella-test-").FullName;
        return new TestClinic(await ClinicDatabase.OpenAsync(folder, clock), clock, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Runs something and proves that no row of any table is different afterwards.</summary>
    public async Task<T> ChangesNothing<T>(Func<Task<T>> act)
    {
        var before = await DatabaseDump.OfAsync(Database);
        var result = await act();
        Assert.Equal(before, await DatabaseDump.OfAsync(Database));
        return result;
    }

    /// <summary>Runs something that must be refused for one reason, and proves that it changed nothing.</summary>
    public async Task<TRefusal> Refuses<TRefusal, T>(Func<Task<Result<T>>> act)
        where TRefusal : Refusal
    {
        var result = await ChangesNothing(act);
        Assert.False(result.Succeeded, "It was not refused.");
        return Assert.IsType<TRefusal>(result.Refusal);
    }

    public async Task<Vial> ReceiveVial(string product = "onabotulinumtoxinA", decimal units = 100, string expiry = "2027-03") =>
        (await new ReceiveVial(Store, Clock).Execute(new(VialId.New(), product, units, "C1234", expiry), Manager)).Value;

    public async Task<Vial> OpenVial(string product = "onabotulinumtoxinA", decimal units = 100, decimal diluentMl = 2.5m)
    {
        var vial = await ReceiveVial(product, units);
        return (await new OpenVial(Store).Execute(new(vial.Id, diluentMl), Injector)).Value;
    }

    public async Task<Patient> RegisterPatient(string given = "Inés") =>
        (await new RegisterPatient(Store, Clock).Execute(
            new(new PatientDetails("Núñez", given, new DateOnly(1987, 3, 5), Sex.Female)), Assistant)).Value;

    /// <summary>A draft of the label's five glabellar sites on the reference face of a new patient.</summary>
    public async Task<PlanRecord> DraftPlan(TreatmentPlan? content = null)
    {
        var patient = await RegisterPatient("Inés " + Guid.NewGuid().ToString("N")[..6]);
        var face = (await new UseReferenceFace(Store).Execute(new(FaceId.New(), patient.Id), Assistant)).Value;
        return (await new StartPlan(Store).Execute(new(patient.Id, face.Id, Guid.NewGuid(), content ?? SamplePlans.Glabella), Physician)).Value;
    }

    public async Task<PlanRecord> SignedPlan(TreatmentPlan? content = null)
    {
        var draft = await DraftPlan(content);
        var signed = await Sign(draft);
        Assert.True(signed.Succeeded, signed.Refusal?.Message);
        return draft;
    }

    /// <summary>Signs a draft with the same reason for each warning.</summary>
    public async Task<Result<SignedPlan>> Sign(PlanRecord draft, int? revision = null)
    {
        var evaluation = (await new AppraisePlan(Store, Appraisal, Clock).Execute(new(draft.Id), Physician)).Value;
        var reasons = evaluation.Findings.Select(SignedFinding.KeyOf).Distinct().ToDictionary(key => key, _ => "Weighed and accepted.");
        return await new SignPlan(Store, Appraisal, Clock).Execute(new(draft.Id, revision ?? draft.Revision, reasons, await FindingsRevision(draft.FaceId)), Physician);
    }

    /// <summary>The newest revision of the findings on a face; 0 for none.</summary>
    public async Task<int> FindingsRevision(FaceId face) =>
        (await new ShowFindings(Store).Execute(new(face), Physician)).Value.Count;

    /// <summary>Why the treatments of other tests begin without a consent.</summary>
    public const string NoConsent = "Consent on paper.";

    public async Task<Treatment> StartTreatment(TreatmentPlan? content = null)
    {
        var plan = await SignedPlan(content);
        return (await new StartTreatment(Store).Execute(new(plan.Id, ConsentReason: NoConsent), Injector)).Value;
    }

    /// <summary>Gives every planned site exactly as planned.</summary>
    public async Task GiveAll(Treatment treatment, VialId vial, string? except = null)
    {
        foreach (var site in SamplePlans.Glabella.Injections.Where(site => site.Id != except))
        {
            var given = await new RecordInjection(Store).Execute(
                new(treatment.Id, InjectionId.New(), site.Id, vial, site.Dose.Units, (decimal)site.Depth.Value), Injector);
            Assert.True(given.Succeeded, given.Refusal?.Message);
        }
    }

    /// <summary>A treatment as it stands.</summary>
    public async Task<ShowTreatment.Sheet> Shown(Treatment treatment)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        return (await new ShowTreatment(Store, Clock).Execute(new(treatment.Id), Injector)).Value;
    }

    /// <summary>What the ledger of a vial says is left.</summary>
    public async Task<decimal> Remaining(VialId vial)
    {
        await using var db = Database.CreateContext();
        return (await db.VialMovements.Where(m => m.VialId == vial).ToListAsync()).Sum(m => m.Units);
    }

    private static Clinician Someone(string name, Role role) => new(ClinicianId.New(), name, role, "192.0.2.7");
}
