using System.CommandLine;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Planning.Checks;

namespace Glabella.App.Cli;

/// <summary><c>glabella plan evaluate FILE [--json]</c>: what a plan file is expected to do, and what the checks say.</summary>
internal static class PlanEvaluate
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The plan file (glabella.plan/1, see data/schemas/glabella.plan.1.json and examples/), or - for standard input." };
        var json = new Option<bool>("--json") { Description = "Write the whole evaluation as JSON (glabella.plan-evaluation/1) to standard output, and nothing else." };
        var command = new Command(
            "evaluate",
            "Predict what a plan does, day by day, and check it against the label. Exit codes: 0 done, 2 a finding blocks signing, 65 the file cannot be read as a plan.")
        {
            file, json,
        };
        command.SetAction(parse => Run(
            parse.GetRequiredValue(file), parse.GetValue(json), parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error));
        return command;
    }

    /// <summary>Reads, evaluates and prints; the exit code.</summary>
    private static int Run(string file, bool json, TextWriter output, TextWriter error)
    {
        if (PlanInput.ReadPlan(file, error) is not { } content)
        {
            return ExitCodes.BadInput;
        }

        var evaluation = Evaluate(content);
        if (json)
        {
            output.WriteLine(PlanEvaluationFile.Write(evaluation));
        }
        else
        {
            EvaluationText.Print(evaluation, output);
        }

        return evaluation.Findings.Any(f => f.Severity == FindingSeverity.Block) ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static PlanEvaluation Evaluate(PlanFileContent content)
    {
        var atlas = FaceAtlas.Fit(content.Face!.ToPatientFace());
        var baseline = content.Face.BaselineWith(content.Baseline);
        return new PlanEvaluator(atlas, FaceMechanics.Build(atlas), baseline).Evaluate(content.ToPlan(atlas), content.Dates);
    }
}
