using System.Collections.Immutable;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;

namespace Glabella.Tests.Planning.Optimisation;

public class WishConflictsTests
{
    /// <summary>Lines and movements that no muscle and no injection have in common.</summary>
    private static readonly (string, string)[] FarApart =
    [
        (FaceArea.GlabellarLines, FaceArea.LateralCanthalLines),
        (FaceArea.ForeheadLines, FaceArea.LateralCanthalLines),
        (FaceArea.ForeheadLines, "smile"),
        (FaceArea.LateralCanthalLines, "brow-raise"),
    ];

    [Fact]
    public void A_smooth_forehead_and_a_brow_that_lifts_cannot_both_hold()
    {
        var found = Find(ProblemFixture.Wishes(FaceArea.ForeheadLines) with { Wishes = [Line(FaceArea.ForeheadLines, 0), Keep("brow-raise", 90)] });

        Assert.Contains(found, c => Ids(c) == ("brow-raise", FaceArea.ForeheadLines));
    }

    [Fact]
    public void A_forehead_that_may_keep_its_lines_leaves_the_brow_its_lift()
    {
        var found = Find(ProblemFixture.Wishes(FaceArea.ForeheadLines) with { Wishes = [Line(FaceArea.ForeheadLines, 2.2), Keep("brow-raise", 60)] });

        Assert.DoesNotContain(found, c => Ids(c) == ("brow-raise", FaceArea.ForeheadLines));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void Muscles_far_apart_never_conflict(double firmness) =>
        Assert.DoesNotContain(Find(ProblemFixture.Wishes() with { Firmness = firmness }), c => FarApart.Contains(Ids(c)) || FarApart.Contains((Ids(c).Item2, Ids(c).Item1)));

    [Fact]
    public void Wishes_of_very_unequal_weight_conflict_no_more_than_equal_ones()
    {
        var light = Line(FaceArea.GlabellarLines, 1) with { Weight = 0.05 };
        var heavy = Line(FaceArea.LateralCanthalLines, 1) with { Weight = 20 };

        Assert.DoesNotContain(Find(ProblemFixture.Wishes() with { Firmness = 0.5, Wishes = [light, heavy] }), c => Ids(c) == (FaceArea.GlabellarLines, FaceArea.LateralCanthalLines));
    }

    [Fact]
    public void Far_apart_as_they_are_there_are_Units_that_do_for_either_and_not_for_both()
    {
        var wishes = ProblemFixture.Wishes(FaceArea.GlabellarLines, FaceArea.LateralCanthalLines) with
        {
            Wishes = [Line(FaceArea.GlabellarLines, 1.2), Line(FaceArea.LateralCanthalLines, 1.5)],
        };
        bool Conflict(decimal? mostUnits) => Find(wishes with { MostUnits = mostUnits }).Any(c => Ids(c) == (FaceArea.GlabellarLines, FaceArea.LateralCanthalLines));

        Assert.Contains([6m, 9m, 12m, 15m, 18m, 21m], most => Conflict(most));
        Assert.False(Conflict(null));
    }

    [Fact]
    public void A_wish_that_fails_alone_is_named_alone()
    {
        var wishes = ProblemFixture.Wishes(FaceArea.GlabellarLines) with { Wishes = [Line(FaceArea.LateralCanthalLines, 0)] };

        Assert.Contains(Find(wishes), c => c.Missed.Id == FaceArea.LateralCanthalLines && c.Against is null);
    }

    private static Wish Line(string id, double grade) => new(WishSubject.Line, id, null, WishBound.AtMost, grade);

    private static Wish Keep(string id, double percent) => new(WishSubject.Movement, id, null, WishBound.AtLeast, percent);

    /// <summary>Among the wishes that nothing given misses.</summary>
    private static ImmutableArray<WishConflict> Find(PlanWishes wishes)
    {
        var untreated = new RobustPlan(ProblemFixture.Face, wishes);
        untreated.Set([]);
        return WishConflicts.Find(ProblemFixture.Face, wishes, untreated.Outcomes());
    }

    private static (string, string) Ids(WishConflict conflict)
    {
        string[] ids = [.. new[] { conflict.Missed.Id, conflict.Against?.Id ?? "" }.Order(StringComparer.Ordinal)];
        return (ids[0], ids[1]);
    }
}
