using System.CommandLine;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.App.Cli;

/// <summary><c>glabella trial merge PART…</c>: the result of a study that was simulated in parts, exactly as if it had been run at once.</summary>
internal static class TrialMergeParts
{
    private static readonly Argument<string[]> Parts = new("PART")
    {
        Description = "Every part of one study, in any order: files that 'glabella trial run --shard I/N' wrote.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the result as JSON (glabella.trial-result/1) and nothing else; this is what happens without --table too.",
    };

    private static readonly Option<bool> Table = new("--table") { Description = "Print the table of 'glabella trial run' instead of JSON." };

    public static Command Create()
    {
        var command = new Command(
            "merge",
            "Join the parts of a study: the same bytes as 'glabella trial run --json' of the whole. Exit codes: 0 done, 2 the parts do not make one study or --out cannot be written, 64 bad usage, 65 a file cannot be read as a part.")
        {
            Parts, Json, Table, OutputFile.Out,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var error = parsed.InvocationConfiguration.Error;
        if (parsed.GetValue(Json) && parsed.GetValue(Table))
        {
            error.WriteLine("glabella: --json and --table cannot both be meant.");
            return ExitCodes.BadUsage;
        }

        if (OutputFile.Fault(parsed.GetValue(OutputFile.Out)) is { } unwritable)
        {
            error.WriteLine($"glabella: {unwritable}");
            return ExitCodes.Refused;
        }

        // Every file that cannot be read is told, not the first alone.
        var read = parsed.GetRequiredValue(Parts).Select(name => (Name: name, Part: Read(name, error))).ToArray();
        return read.Any(r => r.Part is null) ? ExitCodes.BadInput : Merge([.. read.Select(r => (r.Name, r.Part!))], parsed);
    }

    private static int Merge(IReadOnlyList<(string Name, TrialPart Part)> parts, ParseResult parsed)
    {
        var error = parsed.InvocationConfiguration.Error;
        var merge = TrialMerge.Join(parts);
        if (!merge.Succeeded)
        {
            merge.Problems.ToList().ForEach(problem => error.WriteLine($"glabella: {problem}"));
            return ExitCodes.Refused;
        }

        if (merge.Whole.ParametersHash != ModelParameters.Standard.Hash)
        {
            error.WriteLine($"glabella: the parts were made with other constants ({merge.Whole.ParametersHash[..12]}…) than this build has ({ModelParameters.Standard.Hash[..12]}…): merge them with the build that made them.");
            return ExitCodes.Refused;
        }

        return OutputFile.Write(TrialOutput.Shown(TrialResult.Of(merge.Whole), json: !parsed.GetValue(Table)), parsed);
    }

    private static TrialPart? Read(string name, TextWriter error)
    {
        if (InputText.Read(name, TrialLimits.PartLength, "part", error) is not { } text)
        {
            return null;
        }

        var reading = TrialPartFile.Parse(text);
        reading.Problems.Take(10).ToList().ForEach(problem => error.WriteLine($"{name}: {problem}"));
        return reading.Content;
    }
}
