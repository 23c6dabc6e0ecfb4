using Glabella.Clinic.Plans;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Planning.Wishes;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>What can be wished on a face, and the treatment that a plan can start from.</summary>
internal static class WishChoices
{
    private static readonly string[] AreasProposed = [FaceArea.GlabellarLines, FaceArea.ForeheadLines, FaceArea.LateralCanthalLines];

    public static IReadOnlyList<StyleChoice> Styles { get; } = [.. PlanStyles.All.Select(s => new StyleChoice(s.Id, s.Name, s.Firmness, s.Words))];

    public static IReadOnlyList<AreaChoice> Areas { get; } = [.. AreasProposed.Select(area => new AreaChoice(area, WishWords.Capital(WishWords.NameOf(area))))];

    /// <summary>Wishes to be added, with a value to start from that is harmless.</summary>
    public static IReadOnlyList<WishChoice> All { get; } =
    [
        .. AreasProposed.Select(area => Choice(WishSubject.Line, area, WishBound.AtMost, 1)),
        .. AreasProposed.Select(area => Choice(WishSubject.Line, area, WishBound.AtLeast, 1)),
        .. new[] { "brow-raise", "brow-lowering", "lid-closure", "smile" }.Select(id => Choice(WishSubject.Movement, id, WishBound.AtLeast, 70)),
        .. new[] { "brow-raise", "smile" }.Select(id => Choice(WishSubject.Symmetry, id, WishBound.CloseTo, 0)),
        Choice(WishSubject.BrowPosition, "brow", WishBound.AtLeast, 0),
        .. new[] { "eyelid-ptosis", "brow-ptosis", "smile-asymmetry" }.Select(id => Choice(WishSubject.Risk, id, WishBound.AtMost, 0.6)),
    ];

    /// <summary>What was given last, as sites of this face; null when nothing was, or when it was nothing but skipped.</summary>
    public static PastTreatment? Last(IReadOnlyList<Treatment> treatments, IReadOnlyList<PlanRecord> plans, PlannerSession.Opened opened)
    {
        if (treatments.FirstOrDefault(t => t.Injections.Any(i => i.WasGiven)) is not { } last)
        {
            return null;
        }

        var product = last.Injections[0].Product;
        var isOther = plans.FirstOrDefault(p => p.Id == last.PlanId)?.FaceId != opened.Sheet.Plan.FaceId;
        return new(last.StartedAt, product, Products.LabelOf(Products.Find(product)).Product.Brand, isOther, [.. last.Injections.Where(i => i.WasGiven).Select(i => SiteOf(i, opened))]);
    }

    private static Site SiteOf(Injection given, PlannerSession.Opened opened) => new(
        Guid.CreateVersion7().ToString(), given.Area, PlannerWriter.Point(opened.Atlas.Face.Surface.Project(given.Point).Point),
        PlannerWriter.NameOf(given.Side), given.Muscle, given.CorrectedDepthMm, given.CorrectedUnits);

    private static WishChoice Choice(WishSubject subject, string id, WishBound bound, double start) => new(
        (WishSubjectName)subject, id, (WishBoundName)bound, WishWords.Of(new(subject, id, null, bound, start)), start, ProposalWriter.LimitOf(subject));
}
