using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>Finds which sites of a plan are mirror images of one another, so that they scatter alike and, where that is wished, have one dose.</summary>
internal static class MirrorPairs
{
    /// <summary>Nearer to the other's mirror image than this, two sites are meant as one. Assumed: within the scatter of a hand.</summary>
    private const double AlikeMm = 3;

    /// <summary>The number of each site: that of the first of a pair for both.</summary>
    public static int[] NumbersOf(ImmutableArray<PlannedInjection> sites, FaceAtlas atlas)
    {
        var numbers = new int[sites.Length];
        for (var i = 0; i < sites.Length; i++)
        {
            numbers[i] = i;
            for (var k = 0; k < i && numbers[i] == i; k++)
            {
                if (numbers[k] == k && AreMirrored(sites[k], sites[i], atlas) && !numbers[..i].Where((n, j) => j != k && n == k).Any())
                {
                    numbers[i] = k;
                }
            }
        }

        return numbers;
    }

    /// <summary>The places of a plan, those of a pair together, or each for itself; a pair has the larger of its doses.</summary>
    public static SiteGroup[] Of(ImmutableArray<PlannedInjection> sites, FaceAtlas atlas, bool together)
    {
        var numbers = NumbersOf(sites, atlas);
        return
        [
            .. sites.Select((site, i) => (site, i))
                .GroupBy(s => together ? numbers[s.i] : s.i)
                .Select(group => new SiteGroup([.. group.Select(s => SitePlace.Of(s.site, numbers[s.i], atlas))], group.Max(s => s.site.Dose.Units))),
        ];
    }

    private static bool AreMirrored(PlannedInjection a, PlannedInjection b, FaceAtlas atlas) =>
        a.Muscle == b.Muscle && a.Side != b.Side && a.Side != Side.Midline && b.Side != Side.Midline
        && atlas.Face.Surface.Mirror(a.Point).DistanceMm(b.Point) < AlikeMm;
}
