using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One muscle that a risk watches, with the endplates that count.</summary>
/// <param name="Muscle">The muscle.</param>
/// <param name="Points">Its endplates that count.</param>
/// <param name="Weights">Their weights, summing to 1.</param>
/// <param name="Centre">Middle of the endplates.</param>
/// <param name="RadiusMm">All endplates lie within it.</param>
internal sealed record RiskTarget(
    FittedMuscle Muscle, ImmutableArray<FacePoint> Points, ImmutableArray<double> Weights, FacePoint Centre, double RadiusMm)
{
    /// <summary>An endplate with less than this share of the weight changes nothing that is shown.</summary>
    private const double Least = 4e-3;

    public static ImmutableArray<RiskTarget> Of(RiskKind kind, FaceAtlas atlas, double browScaleMm) =>
        [.. atlas.Muscles.Where(m => kind.Muscles.Contains(m.Id)).Select(m => Of(m, kind.WeightsOf(m, atlas, browScaleMm)))];

    private static RiskTarget Of(FittedMuscle muscle, double[] weights)
    {
        var counting = Enumerable.Range(0, weights.Length).Where(e => weights[e] >= Least).ToArray();
        var sum = counting.Sum(e => weights[e]);
        ImmutableArray<FacePoint> points = [.. counting.Select(e => muscle.Endplates[e].Point)];
        var centre = new FacePoint(points.Average(p => p.X), points.Average(p => p.Y), points.Average(p => p.Z));
        return new(muscle, points, [.. counting.Select(e => weights[e] / sum)], centre, points.Max(p => p.DistanceMm(centre)));
    }
}
