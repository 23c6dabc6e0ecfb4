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
        var reached = OutcomesOf(face, wishes, label);
        var lines = LinesOf(reached).ToArray();
        ImmutableArray<PlannedInjection> Plan(double firmness, IEnumerable<Wish> own) =>
            PlanProposer.Propose(face, wishes with { Firmness = firmness, Wishes = [.. own] }, null, cancellation).Plan.Injections;
        var like = Plan(Cheapest, [.. lines, .. MusclesOf(face, wishes, label), .. RestOf(reached)]);
        var equal = Plan(Dearest, [.. lines, .. NoLikelier(reached, wishes)]);
        var safest = Plan(Dearest, [.. lines, .. Safest]);
        var judge = new StudyJudge(face, wishes with { Seed = seed + JudgedSeed });
        return new(
            virtualFace.Number, virtualFace.Words, judge.Of(label), judge.Of(like), judge.Of(equal), judge.Of(safest),
            [.. label.Select(s => new SiteDistance(s.Id, s.Area, like.Where(p => p.Area == s.Area).Select(p => p.Point.DistanceMm(s.Point)).DefaultIfEmpty(double.PositiveInfinity).Min()))],
            [.. protocol.Areas.Select(a => new AreaDose(a, UnitsOf(label, a), UnitsOf(like, a)))]);
    }

    // The price of a Unit goes with the style: least where it is frozen.
    private const double Cheapest = 1;
    private const double Dearest = 0;

    private static Wish[] Safest { get; } =
    [
        new(WishSubject.Risk, RiskKind.Eyelid.Id, null, WishBound.AtMost, 0),
        new(WishSubject.Risk, RiskKind.Brow.Id, null, WishBound.AtMost, 0),
        new(WishSubject.Movement, "brow-raise", null, WishBound.AtLeast, 100, Weight: 0.25),
    ];

    private static ImmutableArray<WishOutcome> OutcomesOf(PlanningFace face, PlanWishes wishes, ImmutableArray<PlannedInjection> sites)
    {
        var plan = new RobustPlan(face, wishes);
        plan.Set(sites);
        return plan.Outcomes();
    }

    /// <summary>Every line as deep as with the label pattern, or less.</summary>
    private static IEnumerable<Wish> LinesOf(IEnumerable<WishOutcome> reached) => reached.Where(o => o.Wish.Subject == WishSubject.Line)
        .Select(o => o.Wish with { Bound = WishBound.AtMost, Value = Math.Round(o.After.Mean, 2), Weight = 1, Required = true });

    /// <summary>Every muscle that the label pattern treats as weak as it makes it.</summary>
    private static IEnumerable<Wish> MusclesOf(PlanningFace face, PlanWishes wishes, ImmutableArray<PlannedInjection> label)
    {
        var asked = label.Select(s => s.Muscle).Distinct().Select(id => new Wish(WishSubject.Muscle, id, null, WishBound.CloseTo, 0));
        return OutcomesOf(face, wishes with { Wishes = [.. asked] }, label).Where(o => o.Wish.Subject == WishSubject.Muscle)
            .Select(o => o.Wish with { Value = Math.Round(o.After.Mean, 1) });
    }

    /// <summary>Movements, the place of the brow and likelihoods as with the label pattern.</summary>
    private static IEnumerable<Wish> RestOf(IEnumerable<WishOutcome> reached) => reached
        .Where(o => o.Wish.Subject is WishSubject.Movement or WishSubject.BrowPosition or WishSubject.Risk)
        .Select(o => o.Wish with
        {
            Bound = WishBound.CloseTo,
            Value = Math.Round(o.Wish.Subject == WishSubject.Movement ? Math.Clamp(o.After.Mean, 0, 100) : o.After.Mean, 2),
            Weight = 1,
        });

    /// <summary>No ptosis likelier than with the label pattern; the other wishes of the style without weight, so that nothing but lines and Units counts besides.</summary>
    private static IEnumerable<Wish> NoLikelier(IEnumerable<WishOutcome> reached, PlanWishes wishes)
    {
        Wish[] risks = [.. reached.Where(o => o.Wish.Subject == WishSubject.Risk && (o.Wish.Id == RiskKind.Eyelid.Id || o.Wish.Id == RiskKind.Brow.Id))
            .Select(o => o.Wish with { Bound = WishBound.AtMost, Value = Math.Round(o.After.Mean, 2), Weight = 1 })];
        var others = PlanStyles.WishesFor(wishes.Areas, wishes.Firmness).Where(w => w.Subject != WishSubject.Line && risks.All(r => r.Id != w.Id));
        return [.. risks, .. others.Select(w => w with { Weight = 0 })];
    }

    private static double UnitsOf(IEnumerable<PlannedInjection> sites, string area) => (double)sites.Where(s => s.Area == area).Sum(s => s.Dose.Units);
}
