using System.Diagnostics;
using Npgsql;

namespace Glabella.Clinic.Tests.Support;

/// <summary>
/// A PostgreSQL of this test run's own: a fresh cluster in a temporary folder, reached over a Unix socket, gone afterwards.
/// Where PostgreSQL is not installed its tests skip with one line, unless GLABELLA_DEMAND_POSTGRES=1.
/// </summary>
public sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> Shared = new(() => new PostgresServer());
    private readonly string _folder = Directory.CreateTempSubdirectory("glabella-pg-").FullName;
    private readonly string _programs;
    private int _databases;

    private PostgresServer()
    {
        _programs = Programs() ?? throw new InvalidOperationException("PostgreSQL is not installed.");
        if (RunsAsRoot)
        {
            Run("chown", "postgres", _folder);
        }

        var cluster = Path.Combine(_folder, "data");
        RunPlain("initdb", "-D", cluster, "-U", "glabella", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        RunPlain("pg_ctl", "-D", cluster, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-k {_folder} -c listen_addresses='' -c fsync=off", "start");
    }

    private static bool RunsAsRoot => Environment.UserName == "root";

    /// <summary>A connection string to a new, empty database; skips the test when there is no PostgreSQL.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        if (Programs() is null)
        {
            const string missing = "PostgreSQL is not installed (no initdb found); this test needs it.";
            if (Environment.GetEnvironmentVariable("GLABELLA_DEMAND_POSTGRES") == "1")
            {
                Assert.Fail(missing);
            }

            Assert.Skip(missing);
        }

        return await Shared.Value.CreateAsync();
    }

    /// <summary>Stops the server at the end of the run, if any test has started it.</summary>
    public static void StopShared()
    {
        if (Shared.IsValueCreated)
        {
            Shared.Value.Stop();
        }
    }

    private void Stop()
    {
        RunPlain("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        Run("rm", "-rf", _folder);
    }

    private async Task<string> CreateAsync()
    {
        var name = $"clinic{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private string ConnectionString(string database) => $"Host={_folder};Username=glabella;Database={database};Maximum Pool Size=20";

    private static string? Programs() =>
        new[] { "/usr/lib/postgresql" }.Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .OrderDescending()
            .Append("/usr/local")
            .Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(programs => File.Exists(Path.Combine(programs, "initdb")));

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private void RunPlain(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (RunsAsRoot)
        {
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Output is not captured: the server that pg_ctl leaves running would hold the pipe open.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add(program);
        arguments.ToList().ForEach(start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
