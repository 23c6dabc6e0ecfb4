using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One muscle that a risk watches, with some or all of its endplates.</summary>
/// <param name="Muscle">The muscle.</param>
/// <param name="Indices">Which of its endplates count.</param>
/// <param name="Points">Where they lie.</param>
/// <param name="Weights">Their weights, summing to 1.</param>
/// <param name="Centre">Middle of the endplates.</param>
/// <param name="RadiusMm">All endplates lie within it.</param>
internal sealed record EndplateTarget(
    FittedMuscle Muscle, ImmutableArray<int> Indices, ImmutableArray<FacePoint> Points, ImmutableArray<double> Weights, FacePoint Centre, double RadiusMm)
{
    /// <summary>An endplate with less than this share of the weight changes nothing that is shown.</summary>
    private const double Least = 1e-3;

    /// <param name="muscle">The muscle.</param>
    /// <param name="weight">How much an endplate of it counts, on any scale.</param>
    /// <param name="stride">Every how many-th endplate stands for its neighbours: 1 for all.</param>
    public static EndplateTarget Of(FittedMuscle muscle, Func<MotorEndplate, double> weight, int stride = 1)
    {
        var weighed = Enumerable.Range(0, muscle.Endplates.Count).Where(i => i % stride == 0).Select(i => (Index: i, Weight: weight(muscle.Endplates[i]))).ToArray();
        var least = Least * weighed.Sum(e => e.Weight);
        var counting = weighed.Where(e => e.Weight > least).ToArray();
        var sum = counting.Sum(e => e.Weight);
        var points = counting.Select(e => muscle.Endplates[e.Index].Point).ToArray();
        var centre = new FacePoint(points.Average(p => p.X), points.Average(p => p.Y), points.Average(p => p.Z));
        return new(muscle, [.. counting.Select(e => e.Index)], [.. points], [.. counting.Select(e => e.Weight / sum)], centre, points.Max(p => p.DistanceMm(centre)));
    }

    /// <summary>Where the endplates that count lie as seen from a site, the skin between laid flat.</summary>
    public FacePoint[] SeenFrom(SkinView site)
    {
        var all = site.Of(Muscle);
        var seen = new FacePoint[Indices.Length];
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = all[Indices[i]];
        }

        return seen;
    }

    public bool IsReachedBy(FacePoint site, double reachMm) => site.DistanceMm(Centre) < RadiusMm + reachMm;
}
