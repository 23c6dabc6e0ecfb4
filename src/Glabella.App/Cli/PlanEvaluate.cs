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
        var file = new Argument<FileInfo>("FILE") { Description = "The plan file (glabella.plan/1, see data/schemas/glabella.plan.1.json and examples/)." };
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
    internal static int Run(FileInfo file, bool json, TextWriter output, TextWriter error)
    {
        if (!file.Exists)
        {
            error.WriteLine(Directory.Exists(file.FullName) ? $"{file}: this is a folder; name a plan file in it." : $"{file}: there is no such file.");
            return ExitCodes.BadInput;
        }

        if (file.Length > 1_000_000)
        {
            error.WriteLine($"{file}: {file.Length} bytes is no plan; a plan file is at most 1 000 000 bytes.");
            return ExitCodes.BadInput;
        }

        var reading = PlanFile.Parse(File.ReadAllText(file.FullName));
        var problems = reading.Problems.ToList();
        if (reading.Content is { Face: null })
        {
            problems.Add(new JsonProblem("$.face", "(missing)", "the face the plan is for, for example { \"sex\": \"female\", \"age\": 45 }"));
        }

        if (problems.Count > 0)
        {
            problems.ForEach(problem => error.WriteLine($"{file}: {problem}"));
            return ExitCodes.BadInput;
        }

        var evaluation = Evaluate(reading.Content!);
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
        var baseline = BaselineGrades.ForAge(content.Face.Age).With(content.Baseline);
        return new PlanEvaluator(atlas, FaceMechanics.Build(atlas), baseline).Evaluate(content.ToPlan(atlas), content.Dates);
    }
}
