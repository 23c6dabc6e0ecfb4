using System.CommandLine;
using System.Globalization;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Spectre.Console;

namespace Glabella.App.Cli;

/// <summary><c>glabella plan evaluate FILE [--json]</c>: what a plan file is expected to do, and what the checks say.</summary>
internal static class PlanEvaluate
{
    private static readonly int[] ShownDays = [0, 7, 30, 60, 90, 120, 180];

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
            Print(evaluation, output);
        }

        return evaluation.Findings.Any(f => f.Severity == FindingSeverity.Block) ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static PlanEvaluation Evaluate(PlanFileContent content)
    {
        var atlas = FaceAtlas.Fit(content.Face!.ToPatientFace());
        var baseline = BaselineGrades.ForAge(content.Face.Age).With(content.Baseline);
        return new PlanEvaluator(atlas, FaceMechanics.Build(atlas), baseline).Evaluate(content.ToPlan(atlas), content.Dates);
    }

    private static void Print(PlanEvaluation evaluation, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 132);
        var totals = evaluation.Totals;
        console.WriteLine(Text($"{totals.Sites} sites, {totals.Dose}, {totals.Volume} to draw up"));
        foreach (var area in totals.Areas)
        {
            console.WriteLine(Text($"  {area.Name}: {area.Dose.Units:0.##} U in {area.Sites} sites, {area.Volume}"));
        }

        console.WriteLine();
        console.Write(LineTable(evaluation));
        console.Write(MuscleTable(evaluation));
        console.Write(MovementTable(evaluation));
        console.Write(RiskTable(evaluation));
        PrintFindings(evaluation, console);
        console.WriteLine(Text($"Model {evaluation.Model.Version}, parameters {evaluation.Model.ParametersHash[..12]}. Predictions are for a trained professional to judge; see docs/validation.md."));
    }

    private static Table LineTable(PlanEvaluation evaluation)
    {
        var table = DayTable("Severity at contraction: 0 none to 3 severe");
        AddRows(table, evaluation.Lines.Select(l => (l.Name, l.Side, DaysOf(l.AtContraction, "0.0"))));
        return table;
    }

    private static Table MuscleTable(PlanEvaluation evaluation)
    {
        var table = DayTable("Weakness, % of strength lost");
        AddRows(table, evaluation.Muscles
            .Where(m => m.Wanted || m.Weakness.High.Max() >= 0.02)
            .Select(m => (m.Wanted ? m.Name : m.Name + " (unwanted)", m.Side, DaysOf(m.Weakness, "0", 100))));
        return table;
    }

    private static Table MovementTable(PlanEvaluation evaluation)
    {
        var table = DayTable("Movement kept, mm; for a position, its change");
        AddRows(table, evaluation.Movements.Select(m => (m.Name, m.Side, DaysOf(m.KeptMm, "0.0"))));
        return table;
    }

    private static Table RiskTable(PlanEvaluation evaluation)
    {
        var table = new Table().Title("Risk against the label pattern on the same face (1 = the same)").AddColumns("", "relative", "range");
        foreach (var risk in evaluation.Risks)
        {
            table.AddRow(risk.Name, Text($"{risk.Relative:0.##}"), Text($"{risk.Low:0.##}-{risk.High:0.##}"));
        }

        return table;
    }

    private static void PrintFindings(PlanEvaluation evaluation, IAnsiConsole console)
    {
        foreach (var finding in evaluation.Findings)
        {
            var site = finding.SiteId is null ? "" : $" [{finding.SiteId}]";
            var remedy = finding.Remedy is null ? "" : $" Remedy: {finding.Remedy.Label}.";
            console.WriteLine(Text($"{finding.Severity.ToString().ToUpperInvariant()} {finding.RuleId}{site}: {finding.Message}{remedy}"));
            console.WriteLine(Text($"    Source: {finding.Source}"));
        }

        if (evaluation.Findings.IsEmpty)
        {
            console.WriteLine("No findings.");
        }
    }

    private static Table DayTable(string title)
    {
        var table = new Table().Title(title + " (90 % band)").AddColumn("");
        foreach (var day in ShownDays)
        {
            table.AddColumn(new TableColumn(Text($"day {day}")).RightAligned());
        }

        return table;
    }

    /// <summary>Sides that read the same share a row.</summary>
    private static void AddRows(Table table, IEnumerable<(string Name, Quantities.Side Side, string[] Days)> rows)
    {
        foreach (var same in rows.GroupBy(r => (r.Name, string.Join('|', r.Days))))
        {
            table.AddRow([same.Key.Name + string.Concat(same.Select(r => SideOf(r.Side))), .. same.First().Days]);
        }
    }

    private static string[] DaysOf(Band band, string format, double scale = 1)
    {
        // Rounded first, so that a hair below zero does not read "-0.0".
        string Shown(double value) => (Math.Round(value * scale, 1) + 0.0).ToString(format, CultureInfo.InvariantCulture);
        return [.. ShownDays.Select(day => $"{Shown(band.Median[day])} ({Shown(band.Low[day])}..{Shown(band.High[day])})")];
    }

    private static string SideOf(Quantities.Side side) => side switch
    {
        Quantities.Side.Right => " R",
        Quantities.Side.Left => " L",
        _ => "",
    };

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
