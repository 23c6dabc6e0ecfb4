using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Storage;

/// <summary>
/// A clinic on one SQLite file. Many connections read; a single one writes and checkpoints, with a queue in front of it
/// (docs/decisions/0005-sqlite-has-one-writer.md), and a lock file keeps other processes out.
/// </summary>
internal sealed class SqliteClinic : ClinicDatabase
{
    internal const string FileName = "glabella.db";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly string _folder;
    private readonly FileStream _lock;
    private readonly SqliteConnection _writer;
    private readonly string _readerString;

    internal SqliteClinic(string folder, TimeProvider clock)
        : base(clock)
    {
        _folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(_folder);
        _lock = Lock(_folder);
        CreatePrivately(Path.Combine(_folder, FileName));
        _writer = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWriteCreate, pooling: false));
        _readerString = ConnectionString(SqliteOpenMode.ReadOnly, pooling: true);
    }

    public override ClinicDb CreateContext() => Create(new SqliteConnection(_readerString), owned: true);

    internal override async Task<T> InTransactionAsync<T>(Func<ClinicDb, Task<T>> work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await using var db = Create(_writer, owned: false);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var result = await work(db);
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }

    internal override async Task<int> SaveAloneAsync(ClinicDb db, Func<Task<int>> save, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            db.Database.SetDbConnection(_writer, contextOwnsConnection: false);
            return await save();
        }
        finally
        {
            db.Database.SetDbConnection(new SqliteConnection(_readerString), contextOwnsConnection: true);
            _gate.Release();
        }
    }

    private protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        await _writer.OpenAsync(cancellation);
        await ExecuteAsync("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=0;", cancellation);
        // The folder is ours alone, so a row here was left by a process that died while migrating.
        await ExecuteAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellation);
        await using var db = Create(_writer, owned: false);
        await MigrateAsync(db, cancellation);
    }

    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(_readerString));
        await _lock.DisposeAsync();
        _gate.Dispose();
    }

    private SqliteDb Create(SqliteConnection connection, bool owned) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection, owned).Options) { Home = this };

    private string ConnectionString(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(_folder, FileName),
        Mode = mode,
        Pooling = pooling,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = _writer.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Readable by this user only, wherever the folder lies; SQLite gives its side files the same rights.</summary>
    private static void CreatePrivately(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        File.Open(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }).Dispose();
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "glabella.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse)
        {
            throw new DatabaseInUseException(folder, inUse);
        }
    }
}
