using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Storage;

/// <summary>The one door to the record. Slices read and write through it and never see a connection.</summary>
public sealed class ClinicStore(ClinicDatabase database, TimeProvider clock)
{
    /// <summary>The time that a write begun now would carry.</summary>
    internal DateTimeOffset Now => clock.Now();

    /// <summary>The clinic's day.</summary>
    internal DateOnly Today => clock.Today();

    /// <summary>Where the clinic's days begin and end.</summary>
    internal TimeZoneInfo Zone => clock.LocalTimeZone;

    /// <summary>Reads; what comes back is not tracked and cannot be saved.</summary>
    internal async Task<T> ReadAsync<T>(Func<ClinicDb, Task<T>> read)
    {
        await using var db = database.CreateReader();
        return await read(db);
    }

    /// <summary>
    /// Runs one business transaction: everything <paramref name="act"/> changed and its audit entry are committed together, or nothing is.
    /// May run <paramref name="act"/> again when another writer came first, so it must have no effect but on the record.
    /// </summary>
    internal Task<Result<T>> WriteAsync<T>(
        Clinician by, Func<ClinicDb, DateTimeOffset, Task<Change<T>>> act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        return database.InTransactionAsync(db => Apply(db, by, act), cancellation);
    }

    private async Task<Result<T>> Apply<T>(
        ClinicDb db, Clinician by, Func<ClinicDb, DateTimeOffset, Task<Change<T>>> act)
    {
        var now = clock.Now();
        var change = await act(db, now);
        if (change.Act is null)
        {
            db.Forget();
            return change.Result;
        }

        await db.SaveWithAuditAsync(change.Act, by, now);
        return change.Result;
    }
}
