using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;

namespace Glabella.App.Cli;

/// <summary><c>glabella plan propose WISHES.json [--json] [--out PLAN.json]</c>: the plan with the least toxin that serves the wishes.</summary>
internal static class PlanPropose
{
    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Write the plan alone as a plan file (glabella.plan/1), which 'glabella plan evaluate' reads.",
        HelpName = "PLAN.json",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the whole proposal as JSON (glabella.plan-proposal/1) to standard output, and nothing else.",
    };

    /// <summary>What the commands that take wishes read.</summary>
    public static Argument<string> File { get; } = new("WISHES.json")
    {
        Description = "The wishes (glabella.wishes/1, see data/schemas/glabella.wishes.1.json and examples/), or - for standard input.",
    };

    public static Command Create()
    {
        var command = new Command(
            "propose",
            "Propose the plan that serves the wishes with the least toxin, robustly. Exit codes: 0 done, 2 a required wish is missed or --out cannot be written, 65 the file cannot be read as wishes or they cannot be answered, 130 stopped by Ctrl-C.")
        {
            File, Json, Out,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None)); // on another thread, so that Ctrl-C is heard
        return command;
    }

    /// <summary>The wishes of a file with their face; null after saying why they cannot be answered.</summary>
    public static (WishesFileContent Asked, PlanningFace Face)? Read(string name, TextWriter error) =>
        PlanInput.ReadWishes(name, error) is { } asked && Ready(name, asked, error) is { } face ? (asked, face) : null;

    /// <summary>The face of wishes; null after saying why they cannot be answered on it.</summary>
    public static PlanningFace? Ready(string name, WishesFileContent asked, TextWriter error)
    {
        var face = asked.ToPlanningFace();
        return PlanInput.Tell(name, WishCheck.Problems(asked.Wishes, face), error) ? null : face;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var error = parsed.InvocationConfiguration.Error;
        if (OutputFile.Fault(parsed.GetValue(Out)) is { } unwritable)
        {
            error.WriteLine($"glabella: {unwritable}");
            return ExitCodes.Refused;
        }

        if (Read(parsed.GetRequiredValue(File), error) is not var (asked, face))
        {
            return ExitCodes.BadInput;
        }

        try
        {
            using var progress = PlanProgress.On(error);
            var proposal = PlanProposer.Propose(face, asked.Wishes, progress, stop);
            var conflicts = proposal.Status == ProposalStatus.Fulfilled ? [] : WishConflicts.Find(face, asked.Wishes, proposal.Outcomes, stop);
            return Show(parsed, asked, face, proposal, conflicts);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("glabella: stopped; nothing was written.");
            return ExitCodes.Interrupted;
        }
    }

    private static int Show(ParseResult parsed, WishesFileContent asked, PlanningFace face, Proposal proposal, ImmutableArray<WishConflict> conflicts)
    {
        if (parsed.GetValue(Out) is { } file
            && OutputFile.Write(Encoding.UTF8.GetString(PlanFile.Write(asked.ToPlanFile(proposal.Plan))), file, parsed.InvocationConfiguration.Error) is var code and not ExitCodes.Done)
        {
            return code;
        }

        var findings = PlanChecks.Run(proposal.Plan, face.Atlas);
        var text = parsed.GetValue(Json)
            ? ProposalFile.Write(asked, proposal, conflicts, findings)
            : ProposalText.Of(asked, face, proposal, conflicts, findings);
        return OutputFile.Print(text, parsed) is var printed and not ExitCodes.Done
            ? printed
            : proposal.Status == ProposalStatus.Impossible ? ExitCodes.Refused : ExitCodes.Done;
    }
}
