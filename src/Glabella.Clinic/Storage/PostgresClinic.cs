using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Glabella.Clinic.Storage;

/// <summary>A clinic on PostgreSQL. Transactions are serializable; one that lost a race is run again from the start.</summary>
internal sealed class PostgresClinic : ClinicDatabase
{
    private const int MaxAttempts = 30;
    private readonly NpgsqlDataSource _source;

    internal PostgresClinic(string connectionString, TimeProvider clock)
        : base(clock)
    {
        try
        {
            _source = NpgsqlDataSource.Create(connectionString);
        }
        catch (ArgumentException unreadable)
        {
            throw new DatabaseSettingException(unreadable);
        }
    }

    public override ClinicDb CreateContext() =>
        new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(_source).Options) { Home = this };

    internal override async Task<T> InTransactionAsync<T>(Func<ClinicDb, Task<T>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(work, cancellation);
            }
            catch (Exception lost) when (attempt < MaxAttempts && IsLostRace(lost))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 4 * attempt)), cancellation);
            }
        }
    }

    internal override Task<int> SaveAloneAsync(ClinicDb db, Func<Task<int>> save, CancellationToken cancellation) => save();

    private protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var db = CreateContext();
        await MigrateAsync(db, cancellation);
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> OnceAsync<T>(Func<ClinicDb, Task<T>> work, CancellationToken cancellation)
    {
        await using var db = CreateContext();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        var result = await work(db);
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    /// <summary>Another writer came first: serialisation failure, deadlock, or the row a repeat of this request has just added.</summary>
    private static bool IsLostRace(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation } => true,
        { InnerException: { } inner } => IsLostRace(inner),
        _ => false,
    };
}
