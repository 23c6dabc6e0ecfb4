using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>The places of a face where a plan may put toxin: spread evenly over the muscles of the areas, where no rule of place warns.</summary>
/// <remarks>
/// The sites of the published patterns first, then vertices of the skin on the right round about them, those nearest to motor endplates first, none nearer to another than a spacing; the left ones are their mirror images by
/// landmark correspondence. Places near the midline lie in it and have none.
/// </remarks>
internal static class CandidateSites
{
    /// <summary>Assumed: about the scatter of a hand; a plan moves its sites finer afterwards.</summary>
    private const double SpacingMm = 4.5;

    /// <summary>Nearer to the midline a place lies in it. Assumed.</summary>
    private const double MidlineMm = 2.5;

    /// <summary>The areas in which places are proposed, with their muscles.</summary>
    public static IReadOnlyList<string> Areas { get; } = [FaceArea.GlabellarLines, FaceArea.ForeheadLines, FaceArea.LateralCanthalLines];

    public static ImmutableArray<SitePlace> On(FaceAtlas atlas)
    {
        var places = Areas.SelectMany(area => Of(area, atlas)).ToArray();
        return [.. Numbered(Allowed(places, atlas))];
    }

    private static IEnumerable<SitePlace[]> Of(string area, FaceAtlas atlas)
    {
        var muscles = atlas.Muscles.Where(m => m.Side != Side.Left && !m.BehindSeptum && FaceArea.OfMuscle(m.Id) == area).ToArray();
        var label = LabelSites(area, atlas);
        var taken = new List<FacePoint>();
        foreach (var (point, muscle) in label.Concat(Near(muscles, atlas).Where(p => label.Any(l => l.Point.DistanceMm(p.Point) < PlanningConstants.RegionMm))))
        {
            if (taken.All(t => t.DistanceMm(point) >= SpacingMm))
            {
                taken.Add(point);
                yield return WithMirror(point, muscle, area, atlas);
            }
        }
    }

    /// <summary>The sites of the published patterns on the right and in the midline.</summary>
    private static (FacePoint Point, FittedMuscle Muscle)[] LabelSites(string area, FaceAtlas atlas)
    {
        var product = Products.All[0].Product;
        return
        [
            .. Protocols.All.Where(p => p.Areas is [var only] && only == area)
                .SelectMany(p => Protocols.Fit(p, atlas, product))
                .Where(i => i.Side != Side.Left)
                .Select(i => (i.Point, atlas.Meant(i.Muscle, Side.Right)!)),
        ];
    }

    private static IEnumerable<(FacePoint Point, FittedMuscle Muscle)> Near(FittedMuscle[] muscles, FaceAtlas atlas)
    {
        var endplates = muscles.SelectMany(m => m.Endplates).Select(e => e.Point).ToArray();
        return from vertex in atlas.Face.Surface.Vertices
               where vertex.X <= 0
               let nearest = endplates.Min(e => e.DistanceMm(vertex))
               where nearest < SpacingMm * 2
               let muscle = FaceAtlas.MuscleAt(vertex, muscles)
               where muscle is not null
               orderby nearest, vertex.Y, vertex.X
               select (vertex, muscle);
    }

    private static SitePlace[] WithMirror(FacePoint point, FittedMuscle muscle, string area, FaceAtlas atlas)
    {
        var skin = atlas.Face.Surface;
        if (Math.Abs(point.X) < MidlineMm)
        {
            return [SitePlace.Over(skin.Project(point with { X = 0 }).Point, Side.Midline, area, muscle, 0, skin)];
        }

        var mirrored = muscle.Side == Side.Midline ? muscle : atlas.Find(muscle.Id, Side.Left);
        return
        [
            SitePlace.Over(point, Side.Right, area, muscle, 0, skin),
            SitePlace.Over(skin.Mirror(point), Side.Left, area, mirrored, 0, skin),
        ];
    }

    /// <summary>Those of which neither side meets a rule of place that warns or blocks.</summary>
    private static IEnumerable<SitePlace[]> Allowed(SitePlace[][] places, FaceAtlas atlas)
    {
        var product = Products.All[0].Product;
        var made = Products.LabelOf(product).Reconstitutions[0].Of(product);
        var sites = places.SelectMany((pair, i) => pair.Select((place, k) => place.ToInjection($"{i}.{k}", new(1, product))));
        var refused = PlanChecks.Run(new(product, made, [.. sites]), atlas)
            .Where(f => f.SiteId is not null && f.Severity >= FindingSeverity.Warn)
            .Select(f => f.SiteId!.Split('.')[0])
            .ToHashSet(StringComparer.Ordinal);
        return places.Where((_, i) => !refused.Contains(i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Whether a place moved to a point still lies over its muscle and meets no rule of place that warns or blocks.</summary>
    public static bool IsAllowed(FacePoint point, SitePlace place, FaceAtlas atlas)
    {
        var product = Products.All[0].Product;
        var injection = place.ToInjection("moved", new(1, product)) with { Point = point };
        return IsOnSide(point, place.Side)
            && SitePlacement.BesideMm(point, place.Muscle) <= 0
            && !PlanChecks.OfPlace(injection, atlas).Any(f => f.Severity >= FindingSeverity.Warn);
    }

    private static bool IsOnSide(FacePoint point, Side side) => side switch
    {
        Side.Right => point.X < -MidlineMm,
        Side.Left => point.X > MidlineMm,
        _ => true,
    };

    private static IEnumerable<SitePlace> Numbered(IEnumerable<SitePlace[]> pairs) =>
        pairs.SelectMany((pair, number) => pair.Select(place => place with { Pair = number }));
}
