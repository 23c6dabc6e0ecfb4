using Glabella.Planning;
using Spectre.Console;

namespace Glabella.App.Cli;

/// <summary>Two plans side by side as text; what differs as it is shown is marked.</summary>
internal static class ComparisonText
{
    private static readonly int[] Days = [30, 90];

    public static string Of(PlanComparison comparison, string a, string b)
    {
        using var text = new StringWriter();
        var console = ProposalText.Console(text);
        console.WriteLine($"A: {ProposalText.Plain(a)}");
        console.WriteLine($"B: {ProposalText.Plain(b)}");
        console.WriteLine("* differs as shown; figures are medians with their 90 % band over patients.");
        console.WriteLine();
        PrintTotals(console, comparison);
        PrintBands(console, "Severity at contraction: 0 none to 3 severe", comparison.A.Lines.Zip(comparison.B.Lines, (x, y) => (x.Name, x.Side, x.AtContraction, y.AtContraction)));
        PrintBands(console, "Movement kept, mm; for a position, its change", comparison.A.Movements.Zip(comparison.B.Movements, (x, y) => (x.Name, x.Side, x.KeptMm, y.KeptMm)));
        PrintRisks(console, comparison);
        PrintSites(console, comparison);
        console.WriteLine(Text($"Findings of the checks: A {comparison.A.Findings.Length}, B {comparison.B.Findings.Length}; 'glabella plan evaluate' names them."));
        console.WriteLine(Text($"Model {comparison.A.Model.Version}, parameters {comparison.A.Model.ParametersHash[..12]}. Predictions are for a trained professional to judge; see docs/validation.md."));
        return text.ToString().TrimEnd();
    }

    private static void PrintTotals(IAnsiConsole console, PlanComparison comparison)
    {
        var table = new Table().Title("Totals").AddColumns("", "A", "B", "");
        AddRow(table, "Dose", $"{comparison.A.Totals.Dose}", $"{comparison.B.Totals.Dose}");
        AddRow(table, "Volume", $"{comparison.A.Totals.Volume}", $"{comparison.B.Totals.Volume}");
        AddRow(table, "Needle sticks", Text($"{comparison.A.Totals.Sites}"), Text($"{comparison.B.Totals.Sites}"));
        console.Write(table);
        if (!comparison.IsOfOneProduct)
        {
            console.WriteLine("The products differ: their Units are not interchangeable and are shown side by side, not compared.");
            console.WriteLine();
        }
    }

    private static void PrintBands(IAnsiConsole console, string title, IEnumerable<(string Name, Quantities.Side Side, Band A, Band B)> figures)
    {
        var table = new Table().Title(title).AddColumn("");
        foreach (var day in Days)
        {
            table.AddColumns(Text($"A, day {day}"), Text($"B, day {day}"), "");
        }

        foreach (var (name, side, a, b) in figures)
        {
            table.AddRow([Markup.Escape(name + EvaluationText.SideOf(side)), .. Days.SelectMany(day => Marked(Shown(a, day), Shown(b, day)))]);
        }

        console.Write(table);
    }

    private static void PrintRisks(IAnsiConsole console, PlanComparison comparison)
    {
        var table = new Table().Title("Risk, as a multiple of the label pattern of the plan's own product on the same face").AddColumns("", "A", "B", "");
        foreach (var (a, b) in comparison.A.Risks.Zip(comparison.B.Risks))
        {
            AddRow(table, a.Name, Shown(a), Shown(b));
        }

        console.Write(table);
    }

    private static void PrintSites(IAnsiConsole console, PlanComparison comparison)
    {
        var table = new Table().Title("Sites").AddColumns("A", "U in A", "B", "U in B", "what differs");
        foreach (var site in comparison.Sites)
        {
            table.AddRow(Place(site.A), Units(site.A), Place(site.B), Units(site.B), Changes(site));
        }

        console.Write(table);
    }

    private static string Changes(SiteComparison site) => string.Join(", ", site.Changes().Select(change => change switch
    {
        "added" => "* only in B",
        "removed" => "* only in A",
        "moved" => Text($"* moved {site.MovedMm:0.0} mm"),
        "redosed" => Text($"* {site.B!.Dose.Units - site.A!.Dose.Units:+0.###;-0.###} U"),
        _ => Text($"* {site.DeeperMm:+0.0#;-0.0#} mm deep"),
    }));

    private static string Place(PlannedInjection? site) => site is null ? "" : Markup.Escape(ProposalText.Plain(site.Id) + ": " + site.Muscle + EvaluationText.SideOf(site.Side));

    private static string Units(PlannedInjection? site) => site is null ? "" : Text($"{site.Dose.Units:0.###}");

    private static void AddRow(Table table, string name, string a, string b) => table.AddRow([Markup.Escape(name), .. Marked(a, b)]);

    private static string[] Marked(string a, string b) => [a, b, a == b ? "" : "*"];

    private static string Shown(Band band, int day) => Text($"{Tenths(band.Median[day]):0.0} ({Tenths(band.Low[day]):0.0}..{Tenths(band.High[day]):0.0})");

    private static string Shown(RiskPrediction risk) => risk.High < 0.05 ? "none predicted" : Text($"{risk.Relative:0.0}x ({risk.Low:0.0}..{risk.High:0.0})");

    private static double Tenths(double value) => Math.Round(value, 1) + 0.0;

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
