using System.CommandLine;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Planning.Optimisation;

namespace Glabella.App.Cli;

/// <summary><c>glabella plan compare A.json B.json [--json]</c>: two plans for one face, or a plan and what wishes propose.</summary>
internal static class PlanCompare
{
    private static readonly Argument<string> FileA = new("A.json") { Description = "A plan file (glabella.plan/1), or wishes (glabella.wishes/1), from which a plan is then proposed." };

    private static readonly Argument<string> FileB = new("B.json") { Description = "Another for the same face." };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the comparison as JSON (glabella.plan-comparison/1) to standard output, and nothing else.",
    };

    public static Command Create()
    {
        var command = new Command(
            "compare",
            "Set two plans for one face side by side: lines, movements, risks, Units, sites. Exit codes: 0 done, 2 the files are for different faces, 65 a file cannot be read, 130 stopped by Ctrl-C.")
        {
            FileA, FileB, Json,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None)); // on another thread, so that Ctrl-C is heard
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var error = parsed.InvocationConfiguration.Error;

        // Every file that cannot be read is told, not the first alone.
        var sides = new[] { FileA, FileB }.Select(file => ComparedFile.Read(parsed.GetRequiredValue(file), error)).OfType<ComparedFile>().ToArray();
        if (sides is not [var a, var b])
        {
            return ExitCodes.BadInput;
        }

        if (Difference(a, b) is { } difference)
        {
            error.WriteLine($"glabella: {a.Name} and {b.Name} are for different faces: {difference} Plans compare on one face only.");
            return ExitCodes.Refused;
        }

        try
        {
            return Compare(a, b, parsed, stop);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("glabella: stopped; nothing was written.");
            return ExitCodes.Interrupted;
        }
    }

    private static int Compare(ComparedFile a, ComparedFile b, ParseResult parsed, CancellationToken stop)
    {
        var atlas = FaceAtlas.Fit(a.Face.ToPatientFace());
        var face = new PlanningFace(atlas, FaceMechanics.Build(atlas), a.Baseline);
        if (new[] { a, b }.Select(side => side.IsRefusedOn(face, parsed.InvocationConfiguration.Error)).ToArray().Contains(true))
        {
            return ExitCodes.BadInput;
        }

        using var progress = PlanProgress.On(parsed.InvocationConfiguration.Error);
        var comparison = PlanComparison.Of(new(atlas, face.Mechanics, a.Baseline), a.PlanOn(face, progress, stop), b.PlanOn(face, progress, stop));
        return OutputFile.Print(parsed.GetValue(Json) ? PlanComparisonFile.Write(comparison) : ComparisonText.Of(comparison, a.Title, b.Title), parsed);
    }

    private static string? Difference(ComparedFile a, ComparedFile b)
    {
        if (!a.Face.Equals(b.Face))
        {
            return FormattableString.Invariant($"{Words(a.Face)} and {Words(b.Face)}{(a.Face with { LandmarksMm = [] } == b.Face with { LandmarksMm = [] } ? ", with other landmarks" : "")}.");
        }

        var line = FaceArea.All.Take(3).FirstOrDefault(line => a.Baseline.Of(line, Quantities.Side.Midline) != b.Baseline.Of(line, Quantities.Side.Midline));
        return line is null ? null : $"{FaceArea.NameOf(line)} before treatment differ.";
    }

    private static string Words(PlanFileFace face) => FormattableString.Invariant($"{face.Sex.ToString().ToLowerInvariant()}, {face.Age} years{(face.LandmarksMm.IsDefaultOrEmpty ? "" : ", measured")}");

    /// <summary>One of the two files.</summary>
    private sealed record ComparedFile(string Name, PlanFileContent? Plan, Planning.Wishes.WishesFileContent? Wishes)
    {
        public PlanFileFace Face => (Plan?.Face ?? Wishes?.Face)!;

        public BaselineGrades Baseline => Face.BaselineWith(Plan?.Baseline ?? Wishes!.Baseline);

        public string Title => Wishes is null ? Name : $"proposed from {Name}";

        public static ComparedFile? Read(string name, TextWriter error)
        {
            var (plan, wishes) = PlanInput.ReadEither(name, error);
            return plan is null && wishes is null ? null : new(name, plan, wishes);
        }

        public bool IsRefusedOn(PlanningFace face, TextWriter error) => Wishes is not null && PlanInput.Tell(Name, WishCheck.Problems(Wishes.Wishes, face), error);

        public TreatmentPlan PlanOn(PlanningFace face, IProgress<double> progress, CancellationToken stop) =>
            Plan?.ToPlan(face.Atlas) ?? PlanProposer.Propose(face, Wishes!.Wishes, progress, stop).Plan;
    }
}
