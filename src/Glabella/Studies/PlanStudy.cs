using System.Collections.Immutable;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Studies;

/// <summary>Plans from wishes against the label pattern over many virtual faces: geometry, Units, risks, movement.</summary>
/// <remarks>Every figure is judged in scenarios of another seed than the plans were optimised on. Pure and deterministic whatever the number of threads. docs/plan-study.md.</remarks>
public static class PlanStudy
{
    /// <summary>Lines nearer than this count as equal.</summary>
    public const double EqualGrade = 0.05;

    private const ulong JudgedSeed = 1_000_003;
    private const double LineWeight = 4;
    private static readonly ToxinProduct Product = Products.Find("onabotulinumtoxinA");

    /// <summary>Studies faces 1 to some number.</summary>
    /// <param name="faces">How many.</param>
    /// <param name="seed">Of the faces and scenarios.</param>
    /// <param name="scenarios">Of each plan.</param>
    /// <param name="threads">How many faces at a time.</param>
    /// <param name="done">Told after every face.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ImmutableArray<StudiedFace> Run(
        int faces, ulong seed, int scenarios, int threads, IProgress<long>? done = null, CancellationToken cancellation = default)
    {
        var studied = new StudiedFace[faces];
        Parallel.For(0, faces, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
        {
            studied[i] = Study(VirtualFaces.Of(seed, i + 1), seed, scenarios, cancellation);
            done?.Report(1);
        });
        return [.. studied];
    }

    /// <summary>Studies one face.</summary>
    public static StudiedFace Study(VirtualFace virtualFace, ulong seed, int scenarios, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(virtualFace);
        var face = virtualFace.Face;
        var protocol = Protocols.Find("upper-face");
        ImmutableArray<PlannedInjection> label = [.. Protocols.FitForPlan(protocol, face.Atlas, Product)];
        var wishes = new PlanWishes(Product, Products.LabelOf(Product).Reconstitutions[0].Of(Product), protocol.Areas)
        {
            StepUnits = PlanStyles.StepUnitsOf(Product),
            Scenarios = scenarios,
            Seed = seed,
        };
        var known = new RobustPlan(face, wishes);
        known.Set(label);
        var reached = known.Outcomes();
        ImmutableArray<PlannedInjection> Plan(IEnumerable<Wish> own) => PlanProposer.Propose(face, wishes with { Wishes = [.. own] }, null, cancellation).Plan.Injections;
        var like = Plan(LabelLike(reached));
        var equal = Plan(LinesOf(reached));
        var safest = Plan([.. LinesOf(reached), .. Safest]);
        var judge = new StudyJudge(face, wishes with { Seed = seed + JudgedSeed });
        return new(
            virtualFace.Number, virtualFace.Words, judge.Of(label), judge.Of(like), judge.Of(equal), judge.Of(safest),
            [.. label.Select(s => new SiteDistance(s.Id, s.Area, like.Where(p => p.Area == s.Area).Select(p => p.Point.DistanceMm(s.Point)).DefaultIfEmpty(double.PositiveInfinity).Min()))],
            [.. protocol.Areas.Select(a => new AreaDose(a, UnitsOf(label, a), UnitsOf(like, a)))]);
    }

    private static Wish[] Safest { get; } =
    [
        new(WishSubject.Risk, RiskKind.Eyelid.Id, null, WishBound.AtMost, 0),
        new(WishSubject.Risk, RiskKind.Brow.Id, null, WishBound.AtMost, 0),
        new(WishSubject.Movement, "brow-raise", null, WishBound.AtLeast, 100),
    ];

    private static IEnumerable<Wish> LinesOf(IEnumerable<WishOutcome> reached) => reached.Where(o => o.Wish.Subject == WishSubject.Line)
        .Select(o => o.Wish with { Bound = WishBound.AtMost, Value = Math.Round(o.After.Mean, 2), Weight = LineWeight, Required = true });

    /// <summary>Everything the label pattern reaches, and nothing worse than it.</summary>
    private static IEnumerable<Wish> LabelLike(IReadOnlyCollection<WishOutcome> reached) => LinesOf(reached)
        .Concat(reached.Where(o => o.Wish.Subject is WishSubject.Movement or WishSubject.BrowPosition or WishSubject.Risk).Select(o => o.Wish with
        {
            Bound = o.Wish.Subject == WishSubject.Risk ? WishBound.AtMost : WishBound.AtLeast,
            Value = Math.Round(o.Wish.Subject == WishSubject.Movement ? Math.Clamp(o.After.Mean, 0, 100) : o.After.Mean, 2),
            Weight = 1,
            Required = false,
        }));

    private static double UnitsOf(IEnumerable<PlannedInjection> sites, string area) => (double)sites.Where(s => s.Area == area).Sum(s => s.Dose.Units);
}
