using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using Glabella.Clinic.Storage;

namespace Glabella.App.Cli;

/// <summary><c>glabella serve</c>: the clinic in a browser.</summary>
public static class Serve
{
    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = "Serve a demo clinic: three clinicians, twelve virtual patients with histories. Its data are kept apart.",
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "The folder for database, photographs and keys. Default: 'glabella' in your user's data directory.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "The http address to answer at; for https put a proxy in front. Default: http://localhost:5080, or the next free port.",
        HelpName = "URL",
    };

    private static readonly Option<string?> Database = new("--database")
    {
        Description = "A PostgreSQL connection string, for example \"Host=/run/postgresql;Database=glabella\". Default: an embedded database in the data folder.",
        HelpName = "CONNECTION",
    };

    private static readonly Option<string?> HeadModel = new("--head-model")
    {
        Description = "A folder with a head of the clinic's own, drawn instead of the default one (docs/head-model.md).",
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the clinic to a browser; prints 'Listening on URL' once it answers. Stop it with Ctrl-C.")
        {
            Demo, Data, Urls, Database, HeadModel,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (AddressOf(parsed, output, error) is not { } url)
        {
            return parsed.GetValue(Urls) is { } text && !ListenAddress.TryParse(text, out _) ? ExitCodes.BadUsage : ExitCodes.Refused;
        }

        if (UsageFault(parsed) is { } fault)
        {
            await error.WriteLineAsync($"glabella: {fault}");
            return ExitCodes.BadUsage;
        }

        var head = parsed.GetValue(HeadModel) ?? HeadModelFolder.OfSettings(AppContext.BaseDirectory);
        if (head is not null && HeadModelFolder.Install(head) is { } unusable)
        {
            await error.WriteLineAsync($"glabella: {unusable}");
            return ExitCodes.Refused;
        }

        var demo = parsed.GetValue(Demo);
        var folder = parsed.GetValue(Data) ?? DataFolder.Default(demo);
        try
        {
            var options = new ServeOptions(demo, DataFolder.Ensure(folder), url, parsed.GetValue(Database), head);
            await using var database = await ClinicDatabase.OpenAsync(options.Database ?? options.DataDirectory, TimeProvider.System, stop);
            return await ServeAsync(options, database, output, error, stop);
        }
        catch (Exception refused) when (Explain(refused, url, folder) is { } why)
        {
            await error.WriteLineAsync($"glabella: {why}");
            return ExitCodes.Refused;
        }
    }

    private static string? UsageFault(ParseResult parsed)
    {
        if (parsed.GetValue(Data) is { } data && string.IsNullOrWhiteSpace(data))
        {
            return "--data is empty. Name a folder.";
        }

        // Never printed: it may hold a password.
        return parsed.GetValue(Database) is { } setting && !ClinicDatabase.IsPostgres(setting)
            ? "--database is not a PostgreSQL connection string such as \"Host=/run/postgresql;Database=glabella\". Leave it out for the embedded database."
            : null;
    }

    /// <summary>Why a start failed for a reason outside the program; null when it is a bug.</summary>
    private static string? Explain(Exception failure, Uri url, string folder) => failure switch
    {
        DatabaseInUseException or NewerSchemaException or DatabaseSettingException => failure.Message,
        DbException => $"The database cannot be opened: {failure.Message}",
        SocketException => $"Cannot answer at {ListenAddress.Show(url)}: {failure.Message}.",
        IOException or UnauthorizedAccessException => $"--data '{folder}' cannot be used: {failure.Message} Name a folder that you may write to.",
        _ => null,
    };

    private static async Task<int> ServeAsync(
        ServeOptions options, ClinicDatabase database, TextWriter output, TextWriter error, CancellationToken stop)
    {
        await using var app = Program.Build(options, database);
        var welcome = await Welcome.PrepareAsync(app.Services, options, stop);
        if (!welcome.Succeeded)
        {
            await error.WriteLineAsync($"glabella: {welcome.Refusal.Message}");
            return ExitCodes.Refused;
        }

        foreach (var line in welcome.Value)
        {
            await output.WriteLineAsync(line);
        }

        await app.StartAsync(stop);
        await output.WriteLineAsync($"Listening on {ListenAddress.Show(options.Url)}");
        await app.WaitForShutdownAsync(stop);
        return ExitCodes.Done;
    }

    private static Uri? AddressOf(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var asked = parsed.GetValue(Urls);
        if (!ListenAddress.TryParse(asked ?? ListenAddress.Default.OriginalString, out var wanted))
        {
            error.WriteLine($"glabella: --urls '{asked}' is not an http address such as http://localhost:5080.");
            return null;
        }

        if (ListenAddress.IsFree(wanted))
        {
            return wanted;
        }

        var free = asked is null ? ListenAddress.FirstFree(wanted) : null;
        if (free is null)
        {
            error.WriteLine($"glabella: {ListenAddress.Show(wanted)} is in use. Stop the other program, or choose another port with --urls.");
            return null;
        }

        output.WriteLine($"{ListenAddress.Show(wanted)} is in use; taking {ListenAddress.Show(free)} instead.");
        return free;
    }
}
