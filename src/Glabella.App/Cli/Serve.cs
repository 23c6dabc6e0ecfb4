using System.CommandLine;
using System.Data.Common;
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
        Description = "The address to answer at. Default: http://localhost:5080, or the next free port.",
        HelpName = "URL",
    };

    private static readonly Option<string?> Database = new("--database")
    {
        Description = "A PostgreSQL connection string, for example \"Host=/run/postgresql;Database=glabella\". Default: an embedded database in the data folder.",
        HelpName = "CONNECTION",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the clinic to a browser; prints 'Listening on URL' once it answers. Stop it with Ctrl-C.")
        {
            Demo, Data, Urls, Database,
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

        var demo = parsed.GetValue(Demo);
        var options = new ServeOptions(demo, DataFolder.Ensure(parsed.GetValue(Data) ?? DataFolder.Default(demo)), url, parsed.GetValue(Database));
        try
        {
            await using var database = await ClinicDatabase.OpenAsync(options.Database ?? options.DataDirectory, TimeProvider.System, stop);
            return await ServeAsync(options, database, output, error, stop);
        }
        catch (Exception refused) when (refused is DatabaseInUseException or NewerSchemaException or DbException)
        {
            await error.WriteLineAsync($"glabella: {refused.Message}");
            return ExitCodes.Refused;
        }
    }

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
            error.WriteLine($"glabella: --urls '{asked}' is not an address such as http://localhost:5080.");
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
