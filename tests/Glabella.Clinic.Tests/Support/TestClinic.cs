using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory;
using Glabella.Clinic.Storage;

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
        (await new ReceiveVial(Store, Clock).Execute(new(product, units, "C1234", expiry), Manager)).Value;

    private static Clinician Someone(string name, Role role) => new(ClinicianId.New(), name, role, "192.0.2.7");
}
