using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Glabella.App.Cli;

/// <summary>The <c>glabella</c> command and its subcommands.</summary>
public static class CommandLine
{
    // Not a RootCommand, which would be called after the assembly in every help text.
    public static Command Create() => new(
        "glabella",
        """
        Glabella plans botulinum toxin treatments and keeps their record.

        It supports a trained medical professional, who can review the basis of every figure it shows.
        It never decides, orders or injects, and it is not a cleared medical device.

        Exit codes: 0 done, 2 refused, 64 bad usage, 65 bad input, 70 a bug in Glabella, 130 stopped by Ctrl-C.
        """)
    {
        new HelpOption(),
        new VersionOption(),
        Serve.Create(),
        new Command("plan", "Plans as files.") { PlanEvaluate.Create(), PlanPropose.Create(), PlanCompare.Create(), PlanExportProblem.Create(), PlanStudyCommand.Create() },
        new Command("trial", "Virtual trials: what a trial is expected to give, and within which interval.") { TrialRun.Create(), TrialMergeParts.Create(), TrialCompare.Create() },
        Calibrate.Create(),
        FaceDescribe.Create(),
    };

    /// <summary>Runs one command line and answers its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        var parsed = Create().Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            await TellUsageAsync(parsed, error);
            return ExitCodes.BadUsage;
        }

        var settings = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(settings, stop);
    }

    private static async Task TellUsageAsync(ParseResult parsed, TextWriter error)
    {
        foreach (var fault in parsed.Errors)
        {
            await error.WriteLineAsync($"glabella: {fault.Message}");
        }

        var path = string.Join(' ', PathTo(parsed.CommandResult.Command));
        await error.WriteLineAsync($"Try: {path} --help");
    }

    private static IEnumerable<string> PathTo(Symbol command) =>
        command.Parents.OfType<Command>().SelectMany(PathTo).Append(command.Name);
}
