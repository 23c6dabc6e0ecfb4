using Glabella.Planning.Optimisation;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

public class MirrorPairsTests
{
    [Fact]
    public void The_label_pattern_is_made_of_pairs_and_of_sites_in_the_midline()
    {
        var sites = ProblemFixture.LabelSites("upper-face");
        var pairs = MirrorPairs.Of([.. sites], ProblemFixture.Face.Atlas, together: true).ToArray();

        Assert.Equal(sites.Count(s => s.Side != Side.Left), pairs.Length);
        Assert.All(pairs, p => Assert.Equal(p.Places.Any(place => place.Side == Side.Midline) ? 1 : 2, p.Places.Length));
        Assert.Equal(sites.Length, MirrorPairs.Of([.. sites], ProblemFixture.Face.Atlas, together: false).Length);
    }

    [Fact]
    public void A_site_has_at_most_one_mirror_image_and_a_site_moved_away_has_none()
    {
        var sites = ProblemFixture.LabelSites("crows-feet-3x2").ToList();
        sites.Add(sites.First(s => s.Side == Side.Left) with { Id = "twin" });
        var right = sites.FindIndex(s => s.Side == Side.Right);
        sites[right] = sites[right] with { Point = sites[right].Point.Moved(0, 12, 0) };
        var numbers = MirrorPairs.NumbersOf([.. sites], ProblemFixture.Face.Atlas);

        Assert.All(numbers.GroupBy(n => n), group => Assert.True(group.Count() <= 2));
        Assert.Single(numbers, right);
    }
}
