using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One muscle that a risk watches, with some or all of its endplates.</summary>
/// <param name="Muscle">The muscle.</param>
/// <param name="Points">Its endplates that count.</param>
/// <param name="Weights">Their weights, summing to 1.</param>
/// <param name="Centre">Middle of the endplates.</param>
/// <param name="RadiusMm">All endplates lie within it.</param>
internal sealed record EndplateTarget(
    FittedMuscle Muscle, ImmutableArray<FacePoint> Points, ImmutableArray<double> Weights, FacePoint Centre, double RadiusMm)
{
    /// <summary>An endplate with less than this share of the weight changes nothing that is shown.</summary>
    private const double Least = 1e-3;

    /// <param name="muscle">The muscle.</param>
    /// <param name="weight">How much an endplate of it counts, on any scale.</param>
    /// <param name="stride">Every how many-th endplate stands for its neighbours: 1 for all.</param>
    public static EndplateTarget Of(FittedMuscle muscle, Func<MotorEndplate, double> weight, int stride = 1)
    {
        var weighed = muscle.Endplates.Where((_, i) => i % stride == 0).Select(e => (e.Point, Weight: weight(e))).ToArray();
        var least = Least * weighed.Sum(e => e.Weight);
        var counting = weighed.Where(e => e.Weight > least).ToArray();
        var sum = counting.Sum(e => e.Weight);
        var points = counting.Select(e => e.Point).DefaultIfEmpty(muscle.Endplates[0].Point).ToArray();
        var centre = new FacePoint(points.Average(p => p.X), points.Average(p => p.Y), points.Average(p => p.Z));
        return new(muscle, [.. points], [.. counting.Select(e => e.Weight / sum).DefaultIfEmpty(0)], centre, points.Max(p => p.DistanceMm(centre)));
    }

    public bool IsReachedBy(FacePoint site, double reachMm) => site.DistanceMm(Centre) < RadiusMm + reachMm;
}
