using System.Collections.Immutable;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Spectre.Console;

namespace Glabella.App.Cli;

/// <summary>A proposal as text: the plan, what becomes of every wish with its band, what cannot be had, what it cost to find.</summary>
internal static class ProposalText
{
    public static string Of(WishesFileContent asked, PlanningFace face, Proposal proposal, ImmutableArray<WishConflict> conflicts, IReadOnlyList<Finding> findings)
    {
        using var text = new StringWriter();
        var console = Console(text);
        console.WriteLine(StatusOf(proposal));
        PrintTotals(console, asked, proposal.Plan);
        console.WriteLine();
        PrintSites(console, proposal.Plan);
        PrintOutcomes(console, "Wishes", face, proposal.Outcomes.Where(o => o.Wish.Weight > 0));
        PrintOutcomes(console, "Watched besides", face, proposal.Outcomes.Where(o => o.Wish.Weight == 0));
        foreach (var conflict in conflicts)
        {
            console.WriteLine(WordsOf(conflict, face));
        }

        EvaluationText.PrintFindings(findings, console);
        var effort = proposal.Effort;
        console.WriteLine(Text($"Search: {effort.Candidates} candidate sites, {effort.Endplates} endplates, {effort.Scenarios} scenarios; {effort.Evaluations} evaluations, {effort.Trials} plans tried; score {effort.Score:0.0000}, {effort.BeforeRounding:0.0000} before it was made sparse and whole. {effort.Stopped}"));
        console.WriteLine(Text($"Model {Pharmacology.ModelParameters.ModelVersion}, parameters {face.Parameters.Hash[..12]}. A proposal is for a trained professional to judge; see docs/model/planning.md."));
        return text.ToString().TrimEnd();
    }

    internal static IAnsiConsole Console(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 150);
        return console;
    }

    private static string StatusOf(Proposal proposal) => proposal.Status switch
    {
        ProposalStatus.Fulfilled => "Fulfilled: every wish is met.",
        ProposalStatus.Compromise => "Compromise: not every wish is met.",
        _ => "Impossible: a required wish is missed.",
    };

    private static void PrintTotals(IAnsiConsole console, WishesFileContent asked, TreatmentPlan plan)
    {
        var totals = PlanTotals.Of(plan);
        var cost = asked.Price is { } price ? Text($", {price.Of(totals.Dose):0.00} {price.Currency} at {price.PerUnit:0.####} a Unit") : "";
        console.WriteLine(Text($"{totals.Sites} needle sticks, {totals.Dose}, {totals.Volume} to draw up{cost}"));
        foreach (var area in totals.Areas)
        {
            console.WriteLine(Text($"  {area.Name}: {area.Dose.Units:0.##} U in {area.Sites} sites, {area.Volume}"));
        }
    }

    private static void PrintSites(IAnsiConsole console, TreatmentPlan plan)
    {
        var table = new Table().Title("Sites").AddColumns("site", "muscle", "x, y, z mm", "depth mm", "U");
        foreach (var site in plan.Injections)
        {
            table.AddRow(
                Markup.Escape(Plain(site.Id)), Markup.Escape(site.Muscle + EvaluationText.SideOf(site.Side)),
                Text($"{site.Point.X:0.0}, {site.Point.Y:0.0}, {site.Point.Z:0.0}"), Text($"{site.Depth.Value:0.0}"), Text($"{site.Dose.Units:0.###}"));
        }

        console.Write(table);
    }

    private static void PrintOutcomes(IAnsiConsole console, string title, PlanningFace face, IEnumerable<WishOutcome> outcomes)
    {
        var table = new Table().Title(Text($"{title}, day 30; median (90 % of scenarios), a likelihood on average")).AddColumns("", "wish", "before", "after", "");
        foreach (var outcome in outcomes)
        {
            var (wish, after) = (outcome.Wish, outcome.After);
            var wished = wish.Weight > 0;
            table.AddRow(
                Markup.Escape(WishWords.SubjectOf(wish, face)),
                wished ? WishWords.BoundOf(wish) + (wish.Required ? ", required" : "") : "",
                Text($"{Tenths(outcome.Before):0.0}{WishWords.UnitOf(wish.Subject)}"),
                Text($"{Tenths(wish.Subject == WishSubject.Risk ? after.Mean : after.Median):0.0} ({Tenths(after.Low):0.0}..{Tenths(after.High):0.0}){WishWords.UnitOf(wish.Subject)}"),
                !wished ? "" : outcome.IsMet ? "met" : "missed");
        }

        console.Write(table);
    }

    private static string WordsOf(WishConflict conflict, PlanningFace face)
    {
        var missed = Text($"{WishWords.SubjectOf(conflict.Missed, face)} {WishWords.BoundOf(conflict.Missed)}");
        var unit = WishWords.UnitOf(conflict.Missed.Subject);
        return conflict.Against is not { } against
            ? Text($"Cannot be had even alone, within the limits of dose and place: {missed}; the best is {Tenths(conflict.Best):0.0}{unit}.")
            : Text($"These two cannot both hold: {missed}, and {WishWords.SubjectOf(against, face)} {WishWords.BoundOf(against)}; together the best is {Tenths(conflict.Best):0.0}{unit} and {Tenths(conflict.AgainstBest ?? 0):0.0}{WishWords.UnitOf(against.Subject)}.");
    }

    /// <summary>Rounded first, so that a hair below zero does not read "-0.0".</summary>
    private static double Tenths(double value) => Math.Round(value, 1) + 0.0;

    /// <summary>An id is any text; a terminal obeys some of it.</summary>
    internal static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
