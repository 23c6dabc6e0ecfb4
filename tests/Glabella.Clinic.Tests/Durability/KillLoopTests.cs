using System.Globalization;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.KillHarness;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Durability;

/// <summary>
/// kill -9 at random moments while plans are saved and signed and injections recorded: every acknowledged change is there
/// exactly once, and sending everything again changes nothing that was there. GLABELLA_KILLS sets how often; docs/reliability.md.
/// </summary>
public class KillLoopTests
{
    private const int KillsByDefault = 5;
    private const int CommandsOfOneLife = 240;
    private const int KillsWhileStarting = 5; // one in so many
    private static readonly Clinician Manager = Commands.Physician with { Role = Role.Manager };

    [Fact]
    public async Task Loses_no_acknowledged_change_and_doubles_none()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("GLABELLA_KILLS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : KillsByDefault;
        var folder = Directory.CreateTempSubdirectory("glabella-kill-").FullName;
        var random = new Random(Environment.TickCount);
        var (acknowledged, asked) = (0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var work = await PrepareAsync(folder);
            var starting = kill % KillsWhileStarting == KillsWhileStarting - 1;
            var done = await Victim.RunAndKillAsync(
                folder, work.Commands, starting ? 0 : random.Next(1, CommandsOfOneLife),
                starting ? TimeSpan.FromMilliseconds(random.Next(1500)) : TimeSpan.FromMicroseconds(random.Next(5000)));
            (acknowledged, asked) = (acknowledged + done.Count, asked + work.Commands.Count);
            await CheckAsync(folder, work, done);
        }

        Assert.True(acknowledged > 0, "No victim acknowledged anything before it was killed.");
        TestContext.Current.SendDiagnosticMessage($"{kills} kills: {acknowledged} of {asked} commands acknowledged before, none lost, none doubled.");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A draft, another one to be signed, a treatment, a vial, and what a client will ask for.</summary>
    private sealed record Work(PlanId Draft, PlanId ToSign, TreatmentId Treatment, VialId Vial, IReadOnlyList<Command> Commands);

    private static async Task<Work> PrepareAsync(string folder)
    {
        await using var database = await ClinicDatabase.OpenAsync(folder, TimeProvider.System);
        var store = new ClinicStore(database, TimeProvider.System);
        var (draft, toSign, toTreat) = (await DraftAsync(store), await DraftAsync(store), await DraftAsync(store));
        Assert.Null(await new Commands(store, TimeProvider.System).ExecuteAsync(
            new Command(0, "sign", toTreat.Value, Guid.Empty, Guid.Empty, 1, 0)));
        var treatment = (await new StartTreatment(store).Execute(new(toTreat, ConsentReason: "Consent on paper."), Commands.Physician)).Value;
        var vial = (await new ReceiveVial(store, TimeProvider.System).Execute(
            new(VialId.New(), "onabotulinumtoxinA", 100, "KILL", DateTime.UnixEpoch.AddYears(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), Manager)).Value;
        await new OpenVial(store).Execute(new(vial.Id, 2.5m), Commands.Physician);
        return new Work(draft, toSign, treatment.Id, vial.Id, Script(draft, toSign, treatment.Id, vial.Id));
    }

    private static async Task<PlanId> DraftAsync(ClinicStore store)
    {
        var details = new PatientDetails("Kill", Guid.NewGuid().ToString("N"), new DateOnly(1987, 3, 5), Glabella.Anatomy.Sex.Female);
        var patient = (await new RegisterPatient(store, TimeProvider.System).Execute(new(details), Commands.Physician)).Value;
        var face = (await new UseReferenceFace(store).Execute(new(FaceId.New(), patient.Id), Commands.Physician)).Value;
        return (await new StartPlan(store).Execute(new(patient.Id, face.Id, Guid.NewGuid(), Commands.Plan(4)), Commands.Physician)).Value.Id;
    }

    /// <summary>Injections of a quarter Unit, every third command a save, and once a signature.</summary>
    private static List<Command> Script(PlanId draft, PlanId toSign, TreatmentId treatment, VialId vial)
    {
        var (commands, revision) = (new List<Command>(), 1);
        for (var number = 0; number < CommandsOfOneLife; number++)
        {
            commands.Add(number switch
            {
                60 => new Command(number, "sign", toSign.Value, Guid.NewGuid(), Guid.Empty, 1, 0),
                _ when number % 3 == 2 => new Command(number, "save", draft.Value, Guid.NewGuid(), Guid.Empty, revision, (revision++ % 90) + 5),
                _ => new Command(number, "inject", treatment.Value, Guid.NewGuid(), vial.Value, 0, 0.25m),
            });
        }

        return commands;
    }

    private static async Task CheckAsync(string folder, Work work, HashSet<int> done)
    {
        await using var database = await ClinicDatabase.OpenAsync(folder, TimeProvider.System);
        await CheckRecordAsync(database, work, [.. work.Commands.Where(command => done.Contains(command.Number))]);

        // The client does not know what the killed server still did, so it asks for everything again.
        var commands = new Commands(new ClinicStore(database, TimeProvider.System), TimeProvider.System);
        foreach (var command in work.Commands)
        {
            Assert.Null(await commands.ExecuteAsync(command));
        }

        await CheckRecordAsync(database, work, work.Commands);
        await using var db = database.CreateContext();
        Assert.Equal(work.Commands.Count(c => c.Act == "inject"), await db.Injections.CountAsync(i => i.TreatmentId == work.Treatment));
    }

    /// <summary>All of these are in the record exactly once, nothing that nobody asked for is, and every sum is right.</summary>
    private static async Task CheckRecordAsync(ClinicDatabase database, Work work, IReadOnlyList<Command> acknowledged)
    {
        await using var db = database.CreateContext();
        Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").SingleAsync());

        var injections = await db.Injections.Where(i => i.TreatmentId == work.Treatment).ToListAsync();
        AssertEachOnce(work, acknowledged, "inject", [.. injections.Select(i => i.Id.Value)]);
        var movements = await db.VialMovements.Where(m => m.VialId == work.Vial).ToListAsync();
        Assert.Equal(injections.Select(i => i.Id).Order(ById), movements.Where(m => m.InjectionId is not null).Select(m => m.InjectionId!.Value).Order(ById));
        Assert.Equal(100 - (0.25m * injections.Count), movements.Sum(m => m.Units));
        var ids = injections.Select(i => i.Id.Value).ToList();
        Assert.Equal(injections.Count, await db.Audit.CountAsync(a => a.Act == "injection-recorded" && ids.Contains(a.SubjectId)));

        var revisions = await db.PlanRevisions.Where(r => r.PlanId == work.Draft).OrderBy(r => r.Revision).ToListAsync();
        AssertEachOnce(work, acknowledged, "save", [.. revisions.Skip(1).Select(r => r.RequestId)]);
        Assert.Equal(Enumerable.Range(1, revisions.Count), revisions.Select(r => r.Revision));
        Assert.Equal(revisions.Count, (await db.Plans.SingleAsync(p => p.Id == work.Draft)).Revision);

        await CheckSignatureAsync(db, work, mustBeThere: acknowledged.Any(command => command.Act == "sign"));
    }

    private static async Task CheckSignatureAsync(ClinicDb db, Work work, bool mustBeThere)
    {
        var plan = await db.Plans.SingleAsync(p => p.Id == work.ToSign);
        var signed = await db.SignedPlans.SingleOrDefaultAsync(s => s.PlanId == work.ToSign);
        Assert.Equal(plan.State == PlanState.Signed, signed is not null);
        Assert.True(signed is not null || !mustBeThere, "An acknowledged signature is lost.");
        Assert.Equal(signed is null ? 0 : 1, await db.Audit.CountAsync(a => a.Act == "plan-signed" && a.SubjectId == work.ToSign.Value));
        Assert.True(signed is null || signed.IsIntact(plan));
    }

    private static void AssertEachOnce(Work work, IReadOnlyList<Command> acknowledged, string act, IReadOnlyList<Guid> present)
    {
        Assert.Equal(present.Count, present.Distinct().Count());
        Assert.Empty(acknowledged.Where(command => command.Act == act).Select(command => command.Id).Except(present));
        Assert.Empty(present.Except(work.Commands.Where(command => command.Act == act).Select(command => command.Id)));
    }

    private static Comparer<InjectionId> ById { get; } = Comparer<InjectionId>.Create((a, b) => a.Value.CompareTo(b.Value));
}
