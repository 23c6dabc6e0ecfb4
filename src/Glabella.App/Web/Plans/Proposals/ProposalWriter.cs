using System.Collections.Immutable;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>From proposals and outcomes of the science to the planner's JSON.</summary>
internal static class ProposalWriter
{
    /// <summary>Of a grade, a millimetre or a likelihood. Assumed: what nobody would see on a patient.</summary>
    private const double SeenGrade = 0.1;

    /// <summary>Of a movement or a strength. Assumed likewise.</summary>
    private const double SeenPercent = 2;

    /// <summary>Within this a wish for a line counts as met.</summary>
    private const double NearlyGrade = 0.25;

    /// <summary>Coordinates are kept to a hundredth.</summary>
    private const double SamePlaceMm = 0.05;

    /// <summary>The number of changes that are told of a site.</summary>
    private const int MostChanges = 3;

    public static RobustView Robust(RobustPlan robust, TreatmentPlan plan, WishesContent wishes)
    {
        var own = wishes.Wishes.Select(w => ((WishSubject)w.Subject, w.Id)).ToHashSet();
        return new(
            Math.Round(robust.Score, 4),
            plan.TotalDose.Units,
            plan.Injections.Count(i => i.Dose.Units > 0),
            [.. robust.Outcomes().Select(o => WishOf(o, own.Contains((o.Wish.Subject, o.Wish.Id))))]);
    }

    /// <summary>What of a proposal is new gets ids of its own, for those of the search begin anew each time; a site that stayed where it was stays itself.</summary>
    public static (TreatmentPlan Plan, IReadOnlyList<string> Proposed) Renamed(Proposal proposal, PlanWishes wishes, ImmutableArray<PlannedInjection> before)
    {
        var kept = wishes.Fixed.Select(site => site.Id).ToHashSet(StringComparer.Ordinal);
        string IdOf(PlannedInjection site) =>
            before.FirstOrDefault(was => was.Side == site.Side && was.Muscle == site.Muscle && was.Point.DistanceMm(site.Point) < SamePlaceMm)?.Id ?? Guid.CreateVersion7().ToString();
        var sites = proposal.Plan.Injections.Select(site => kept.Contains(site.Id) ? site : site with { Id = IdOf(site) }).ToArray();
        return (proposal.Plan.With([.. sites]), [.. sites.Select(site => site.Id).Where(id => !kept.Contains(id))]);
    }

    public static ProposalEffort Effort(SearchEffort effort, TimeSpan took) => new(
        effort.Stopped, Math.Round(took.TotalSeconds, 2), effort.Candidates, effort.Endplates, effort.Scenarios, effort.Evaluations, effort.Trials,
        Math.Round(effort.Score, 4), Math.Round(effort.BeforeRounding, 4));

    /// <summary>"Without it frown lines 1.0 → 1.6".</summary>
    public static IReadOnlyList<string> Without(SiteEffect effect) =>
        [.. Merged(effect.Figures.Where(IsSeen).OrderByDescending(f => f.Wish.Weight > 0)).Take(MostChanges).Select(f => WishWords.Change(f.Wish, f.From, f.To))];

    /// <summary>"2 mm down: drooping lid doubles, 0.6× → 1.2×", the gravest of all directions first.</summary>
    public static IReadOnlyList<string> Slips(IEnumerable<SiteEffect> slips) =>
    [
        .. slips.Select(slip => (slip, Figure: slip.Figures.Where(IsSeen).OrderByDescending(f => f.Wish.Subject == WishSubject.Risk ? Grown(f) : 0).FirstOrDefault()))
            .Where(s => s.Figure is not null)
            .OrderByDescending(s => s.Figure!.Wish.Subject == WishSubject.Risk ? Grown(s.Figure) : 0)
            .Take(MostChanges)
            .Select(s => FormattableString.Invariant($"{s.slip.ByMm:0.#} mm {DirectionOf(s.slip.Change)}: ") + Told(s.Figure!)),
    ];

    /// <summary>Two sides that read the same are told as one.</summary>
    private static IEnumerable<FigureChange> Merged(IEnumerable<FigureChange> figures) => figures
        .GroupBy(f => WishWords.Change(f.Wish with { Side = null }, f.From, f.To))
        .Select(same => same.Count() == 1 ? same.First() : same.First() with { Wish = same.First().Wish with { Side = null } });

    public static string Conflict(WishConflict conflict) => conflict.Against is { } against
        ? $"These two cannot both hold: “{WishWords.Of(conflict.Missed)}” and “{WishWords.Of(against)}”. Nearest to both: "
            + $"{WishWords.NameOf(conflict.Missed)} {WishWords.Figure(conflict.Missed.Subject, conflict.Best)}, {WishWords.NameOf(against)} {WishWords.Figure(against.Subject, conflict.AgainstBest ?? 0)}."
        : $"“{WishWords.Of(conflict.Missed)}” is out of reach even alone, within the label’s doses and the places that are allowed: the best is {WishWords.Figure(conflict.Missed.Subject, conflict.Best)}.";

    public static NumberLimit LimitOf(WishSubject subject)
    {
        var range = WishLimits.Of(subject);
        return new(range.Min, range.Max, range.Decimals, subject switch
        {
            WishSubject.Line => "",
            WishSubject.Movement or WishSubject.Muscle => "%",
            WishSubject.Risk => "×",
            _ => "mm",
        });
    }

    private static WishView WishOf(WishOutcome outcome, bool isOwn)
    {
        var (wish, after) = (outcome.Wish, outcome.After);
        return new(
            (WishSubjectName)wish.Subject, wish.Id, PlannerWriter.NameOf(wish.Side ?? Side.Midline), (WishBoundName)wish.Bound, wish.Value, wish.Weight, wish.Required, isOwn,
            WishWords.Capital(WishWords.NameOf(wish.Id)), WishWords.Of(wish with { Side = null }), LimitOf(wish.Subject),
            Math.Round(outcome.Before, 2), Math.Round(wish.Subject == WishSubject.Risk ? after.Mean : after.Median, 2), Math.Round(after.Low, 2), Math.Round(after.High, 2), outcome.IsMet, NoteOf(outcome));
    }

    /// <summary>A figure that counts as met and does not reach its value: nearly, or, of a line beyond that, as far as folding makes it.</summary>
    private static string? NoteOf(WishOutcome outcome)
    {
        var (wish, after) = (outcome.Wish, outcome.Wish.Subject == WishSubject.Risk ? outcome.After.Mean : outcome.After.Median);
        var missing = wish.Bound == WishBound.AtLeast ? wish.Value - after : after - wish.Value;
        if (!outcome.IsMet || wish.Weight <= 0 || wish.Bound == WishBound.CloseTo || missing < SeenOf(wish.Subject))
        {
            return null;
        }

        return wish is { Subject: WishSubject.Line, Bound: WishBound.AtMost } && missing > NearlyGrade
            ? "as far as toxin can: the rest does not come from folding"
            : "nearly";
    }

    private static string Told(FigureChange figure)
    {
        var change = WishWords.Change(figure.Wish, figure.From, figure.To);
        if (figure.Wish.Subject != WishSubject.Risk || figure.From <= 0)
        {
            return change;
        }

        var name = WishWords.NameOf(figure.Wish);
        return (figure.To / figure.From) switch
        {
            >= 1.75 and < 2.5 => $"doubles the risk of a {name} ({change[(name.Length + 1)..]})",
            >= 2.5 => $"{WishWords.Number(figure.To / figure.From, "0.#")} times the risk of a {name} ({change[(name.Length + 1)..]})",
            <= 0.6 and > 0.4 => $"halves the risk of a {name} ({change[(name.Length + 1)..]})",
            _ => change,
        };
    }

    private static double Grown(FigureChange figure) => figure.To - figure.From;

    /// <summary>Whether anyone would see the change.</summary>
    private static bool IsSeen(FigureChange figure) => Math.Abs(figure.To - figure.From) >= SeenOf(figure.Wish.Subject);

    private static double SeenOf(WishSubject subject) => subject is WishSubject.Movement or WishSubject.Muscle ? SeenPercent : SeenGrade;

    private static string DirectionOf(string change) => change switch
    {
        "up" => "higher",
        "down" => "lower",
        "medial" => "nearer the midline",
        _ => "further out",
    };
}
