using System.CommandLine;
using Glabella.Planning.Optimisation;

namespace Glabella.App.Cli;

/// <summary><c>glabella plan export-problem WISHES.json --out FILE</c>: the optimisation behind a proposal, for another solver.</summary>
internal static class PlanExportProblem
{
    private static readonly Option<string> Out = new("--out")
    {
        Description = "The file to write (glabella.problem/1); it appears only when it is whole.",
        HelpName = "FILE",
        Required = true,
    };

    public static Command Create()
    {
        var command = new Command(
            "export-problem",
            "Write the optimisation problem behind a proposal, with value and gradient at a point, so that another solver can be run on it: docs/model/planning.md. Exit codes: 0 done, 2 --out cannot be written, 65 the file cannot be read as wishes or they cannot be answered.")
        {
            PlanPropose.File, Out,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var error = parsed.InvocationConfiguration.Error;
        var file = parsed.GetRequiredValue(Out);
        if (OutputFile.Fault(file) is { } unwritable)
        {
            error.WriteLine($"glabella: {unwritable}");
            return ExitCodes.Refused;
        }

        return PlanPropose.Read(parsed.GetRequiredValue(PlanPropose.File), error) is var (asked, face)
            ? OutputFile.Write(ProblemFile.Write(face, asked.Wishes), file, error)
            : ExitCodes.BadInput;
    }
}
