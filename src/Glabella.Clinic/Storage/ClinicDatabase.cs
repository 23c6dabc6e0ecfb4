using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Storage;

/// <summary>One open database of one clinic: where contexts come from, and the only way to a transaction.</summary>
public abstract class ClinicDatabase : IAsyncDisposable
{
    private protected ClinicDatabase(TimeProvider clock) => Clock = clock;

    /// <summary>The clock that stamps what Identity saves.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>Opens the database that a setting names and brings its schema up to date.</summary>
    /// <param name="setting">A PostgreSQL connection string ("Host=…") or the folder that holds, or will hold, the SQLite database.</param>
    /// <exception cref="NewerSchemaException">A newer version of the program has already changed this database.</exception>
    /// <exception cref="DatabaseInUseException">Another process has this SQLite database open.</exception>
    public static async Task<ClinicDatabase> OpenAsync(string setting, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(setting);
        ClinicDatabase database = IsPostgres(setting) ? new PostgresClinic(setting, clock) : new SqliteClinic(setting, clock);
        try
        {
            await database.PrepareAsync(cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether a setting names a PostgreSQL database rather than a folder.</summary>
    public static bool IsPostgres(string setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return setting.Contains("Host=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A context for ASP.NET Core Identity, whose saves pass the same gate as everyone's.</summary>
    public abstract ClinicDb CreateContext();

    public abstract ValueTask DisposeAsync();

    /// <summary>A context that cannot write and does not track.</summary>
    internal ClinicDb CreateReader()
    {
        var db = CreateContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        return db;
    }

    /// <summary>Runs one unit of work in one transaction and commits it, again from the start if another writer came first.</summary>
    internal abstract Task<T> InTransactionAsync<T>(Func<ClinicDb, Task<T>> work, CancellationToken cancellation);

    /// <summary>Lets a context save outside a slice's transaction, alone.</summary>
    internal abstract Task<int> SaveAloneAsync(ClinicDb db, Func<Task<int>> save, CancellationToken cancellation);

    private protected abstract Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Applies missing migrations and the append-only guards.</summary>
    private protected static async Task MigrateAsync(ClinicDb db, CancellationToken cancellation)
    {
        await NewerSchemaException.ThrowIfNewerAsync(db, cancellation);
        await db.Database.MigrateAsync(cancellation);
        await AppendOnlyGuards.InstallAsync(db, cancellation);
    }
}
