using Glabella.Trials;
using Spectre.Console;

namespace Glabella.App.Cli;

/// <summary>Shows the result of a virtual trial.</summary>
internal static class TrialOutput
{
    /// <summary>As JSON or as a table, without a line end.</summary>
    public static string Shown(TrialResult result, bool json)
    {
        if (json)
        {
            return TrialResultFile.Write(result);
        }

        using var text = new StringWriter();
        Print(result, text);
        return text.ToString().TrimEnd();
    }

    private static void Print(TrialResult result, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 132);
        var name = Plain(result.Protocol.Name);
        console.WriteLine(Text($"{(name.Length == 0 ? "Virtual trial" : name)}: {result.Subjects} subjects in each arm, seed {result.Seed}"));
        foreach (var arm in result.Arms)
        {
            console.WriteLine();
            console.Write(ArmTable(arm));
        }

        console.WriteLine();
        console.WriteLine("value: expectation over the population. interval: nine real trials in ten with this many subjects fall in it, by chance, between-trial variation and what is not known of the constants.");
        console.WriteLine(Text($"Model {result.ModelVersion}, parameters {result.ParametersHash[..12]}. {TrialResultFile.IntendedUse}"));
    }

    private static Table ArmTable(ArmResult arm)
    {
        var table = new Table().Title(Markup.Escape($"{Plain(arm.Arm.Name)}: {Given(arm.Arm)}, n {arm.Arm.Size}"))
            .AddColumns("endpoint", "").AddColumn(new TableColumn("day").RightAligned())
            .AddColumn(new TableColumn("value").RightAligned()).AddColumn(new TableColumn("90 % interval").RightAligned());
        foreach (var e in arm.Endpoints)
        {
            table.AddRow(e.Endpoint.Code, e.Endpoint.Name, e.Day is { } day ? Text($"{day}") : "", Figure(e, e.Value), $"{Figure(e, e.Low)} .. {Figure(e, e.High)}");
        }

        return table;
    }

    private static string Given(TrialArm arm) => arm.Product is null
        ? "placebo"
        : $"{arm.Product.Nonproprietary}, " + string.Join(" and ", arm.Patterns.Select(p => Text($"{p.Units:0.###} U in {p.Pattern.Id}")));

    /// <summary>A duration that the course does not reach is only known to be longer.</summary>
    private static string Figure(EndpointResult endpoint, double figure)
    {
        if (endpoint.Endpoint.Kind != EndpointKind.Duration)
        {
            return Text($"{figure:0.0} %");
        }

        return figure >= Reading.CourseDays[^1] ? Text($"over {Reading.CourseDays[^1]} d") : Text($"{figure:0} d");
    }

    /// <summary>A name is any text; a terminal obeys some of it.</summary>
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
