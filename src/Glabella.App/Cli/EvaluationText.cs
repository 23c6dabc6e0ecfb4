using System.Globalization;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Spectre.Console;

namespace Glabella.App.Cli;

/// <summary>An evaluation as text: every figure with its band, and what trials cannot tell of it.</summary>
internal sealed class EvaluationText
{
    private static readonly int[] ShownDays = [0, 7, 30, 60, 90, 120, 180];

    private readonly PlanEvaluation _evaluation;
    private readonly IAnsiConsole _console;
    private readonly ModelRangeFootnotes _foot = new();

    private EvaluationText(PlanEvaluation evaluation, IAnsiConsole console) => (_evaluation, _console) = (evaluation, console);

    /// <summary>Prints every table, the notes on its figures, and what the checks found.</summary>
    public static void Print(PlanEvaluation evaluation, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 190);
        new EvaluationText(evaluation, console).Print();
    }

    private void Print()
    {
        PrintTotals();
        foreach (var note in ModelRangeFootnotes.InForce(_evaluation.Range, ShownDays[^1]))
        {
            _console.WriteLine($"{note.Lead}: {note.Text}");
        }

        _console.WriteLine();
        PrintTable("Severity at contraction: 0 none to 3 severe", [.. _evaluation.Lines.Select(l => new Figure(l.Name, l.Side, DaysOf(l.AtContraction, "0.0"), l.Range))]);
        PrintTable("Severity at rest: 0 none to 3 severe", [.. _evaluation.Lines.Select(l => new Figure(l.Name, l.Side, DaysOf(l.AtRest, "0.0"), l.RangeAtRest))]);
        PrintTable("Weakness, % of strength lost", [.. Muscles()]);
        PrintTable("Movement kept, mm; for a position, its change", [.. _evaluation.Movements.Select(m => new Figure(m.Name, m.Side, DaysOf(m.KeptMm, "0.0"), m.Range))]);
        PrintRisks();
        PrintNotes();
        PrintFindings(_evaluation.Findings, _console);
        _console.WriteLine(Text($"Model {_evaluation.Model.Version}, parameters {_evaluation.Model.ParametersHash[..12]}. Predictions are for a trained professional to judge; see docs/validation.md."));
    }

    private void PrintTotals()
    {
        var totals = _evaluation.Totals;
        _console.WriteLine(Text($"{totals.Sites} sites, {totals.Dose}, {totals.Volume} to draw up"));
        foreach (var area in totals.Areas)
        {
            _console.WriteLine(Text($"  {area.Name}: {area.Dose.Units:0.##} U in {area.Sites} sites, {area.Volume}"));
        }
    }

    private IEnumerable<Figure> Muscles() => _evaluation.Muscles
        .Where(m => m.Wanted || m.Weakness.High.Max() >= 0.02)
        .Select(m => new Figure(m.Wanted ? m.Name : m.Name + " (unwanted)", m.Side, DaysOf(m.Weakness, "0", 100), m.Range));

    /// <summary>Sides that read the same share a row; a note on every figure of a table stands once below it.</summary>
    private void PrintTable(string title, IReadOnlyList<Figure> figures)
    {
        var table = DayTable(title);
        var said = SaidOf(figures.Select(f => f.Notes));
        foreach (var same in figures.GroupBy(f => (f.Name, string.Join('|', f.Days))))
        {
            var refs = Refs(same.SelectMany(f => f.Notes), said);
            table.AddRow([Markup.Escape(same.Key.Name + string.Concat(same.Select(f => SideOf(f.Side))) + refs), .. same.First().Days]);
        }

        _console.Write(table);
        PrintSaid(said);
    }

    private void PrintRisks()
    {
        var table = new Table().Title("Risk, as a multiple of the label pattern on the same face").AddColumns("", "relative", "range over scenarios");
        var said = SaidOf(_evaluation.Risks.Select(r => (IReadOnlyList<ModelRangeNote>)r.Range));
        foreach (var risk in _evaluation.Risks)
        {
            table.AddRow(Markup.Escape(risk.Name + Refs(risk.Range, said)), risk.High < 0.05 ? "none predicted" : Text($"{risk.Relative:0.0}x the label pattern"), Text($"{risk.Low:0.0}-{risk.High:0.0}"));
        }

        _console.Write(table);
        PrintSaid(said);
    }

    private void PrintNotes()
    {
        foreach (var (note, i) in _foot.Numbered.Select((note, i) => (note, i)))
        {
            _console.WriteLine(Text($"[{i + 1}] {note.Lead}: {note.Text}"));
        }

        _console.WriteLine();
    }

    private void PrintSaid(IReadOnlyList<ModelRangeNote> said)
    {
        foreach (var note in said)
        {
            _console.WriteLine($"  {note.Lead}: {note.Text}");
        }
    }

    private static IReadOnlyList<ModelRangeNote> SaidOf(IEnumerable<IReadOnlyList<ModelRangeNote>> figures) =>
        ModelRangeFootnotes.Common([.. figures.Select(notes => ModelRangeFootnotes.InForce(notes, ShownDays[^1]))]);

    private string Refs(IEnumerable<ModelRangeNote> notes, IReadOnlyList<ModelRangeNote> said) =>
        string.Concat(_foot.Refer(ModelRangeFootnotes.InForce(notes, ShownDays[^1]), said).Select(number => Text($" [{number}]")));

    internal static void PrintFindings(IReadOnlyCollection<Finding> findings, IAnsiConsole console)
    {
        foreach (var finding in findings)
        {
            var site = finding.SiteId is null ? "" : $" [{finding.SiteId}]";
            var remedy = finding.Remedy is null ? "" : $" Remedy: {finding.Remedy.Label}.";
            console.WriteLine(Text($"{finding.Severity.ToString().ToUpperInvariant()} {finding.RuleId}{site}: {finding.Message}{remedy}"));
            console.WriteLine(Text($"    Source: {finding.Source}"));
        }

        if (findings.Count == 0)
        {
            console.WriteLine("No findings.");
        }
    }

    private static Table DayTable(string title)
    {
        var table = new Table().Title(title + " (90 % band)").AddColumn(new TableColumn("").NoWrap());
        foreach (var day in ShownDays)
        {
            table.AddColumn(new TableColumn(Text($"day {day}")).RightAligned().NoWrap());
        }

        return table;
    }

    private static string[] DaysOf(Band band, string format, double scale = 1)
    {
        // Rounded first, so that a hair below zero does not read "-0.0".
        string Shown(double value) => (Math.Round(value * scale, 1) + 0.0).ToString(format, CultureInfo.InvariantCulture);
        return [.. ShownDays.Select(day => $"{Shown(band.Median[day])} ({Shown(band.Low[day])}..{Shown(band.High[day])})")];
    }

    internal static string SideOf(Quantities.Side side) => side switch
    {
        Quantities.Side.Right => " R",
        Quantities.Side.Left => " L",
        _ => "",
    };

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private sealed record Figure(string Name, Quantities.Side Side, string[] Days, IReadOnlyList<ModelRangeNote> Notes);
}
