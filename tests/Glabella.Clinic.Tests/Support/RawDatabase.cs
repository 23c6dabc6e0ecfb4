using Glabella.Clinic.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Tests.Support;

/// <summary>An empty place for a database, with a bare context on it that nothing has migrated or guarded yet.</summary>
public sealed class RawDatabase : IAsyncDisposable
{
    private readonly string? _folder;

    private RawDatabase(string setting, ClinicDb context, string? folder) => (Setting, Context, _folder) = (setting, context, folder);

    /// <summary>What <see cref="ClinicDatabase.OpenAsync"/> takes.</summary>
    public string Setting { get; }

    public ClinicDb Context { get; }

    public static async Task<RawDatabase> NewAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Postgres)
        {
            var setting = await PostgresServer.NewDatabaseAsync();
            return new RawDatabase(setting, new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(setting).Options), null);
        }

        var folder = Directory.CreateTempSubdirectory("glabella-test-").FullName;
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "glabella.db"), Pooling = false }.ToString();
        return new RawDatabase(folder, new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).Options), folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
