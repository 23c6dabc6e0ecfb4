using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation.Objectives;

/// <summary>The length of a movement as a share of what it was before: |Σ (1 − W)·v| / |Σ v|.</summary>
internal sealed class PathQuantity(FacePoint unmoved, ImmutableArray<(int Group, FacePoint VectorMm)> parts, double beforeMm) : Quantity
{
    // A movement that is wholly lost has no direction.
    public const double LeastMm = 1e-3;

    /// <summary>What muscles that no site reaches add.</summary>
    public FacePoint Unmoved => unmoved;

    public ImmutableArray<(int Group, FacePoint VectorMm)> Parts => parts;

    public double BeforeMm => beforeMm;

    public override void Values(ReadOnlySpan<float> weakness, Span<float> values)
    {
        for (var s = 0; s < values.Length; s++)
        {
            var (x, y, z) = At(weakness, values.Length, s);
            values[s] = (float)(Length(x, y, z) / beforeMm);
        }
    }

    public override void AddGradient(ReadOnlySpan<float> weakness, ReadOnlySpan<float> slopes, Span<float> gradient)
    {
        for (var s = 0; s < slopes.Length; s++)
        {
            if (slopes[s] == 0)
            {
                continue;
            }

            var (x, y, z) = At(weakness, slopes.Length, s);
            var factor = -slopes[s] / (Length(x, y, z) * beforeMm);
            foreach (var (group, v) in parts)
            {
                gradient[(group * slopes.Length) + s] += (float)(factor * ((x * v.X) + (y * v.Y) + (z * v.Z)));
            }
        }
    }

    private (double X, double Y, double Z) At(ReadOnlySpan<float> weakness, int scenarios, int s)
    {
        var (x, y, z) = (unmoved.X, unmoved.Y, unmoved.Z);
        foreach (var (group, v) in parts)
        {
            var kept = 1 - weakness[(group * scenarios) + s];
            (x, y, z) = (x + (kept * v.X), y + (kept * v.Y), z + (kept * v.Z));
        }

        return (x, y, z);
    }

    private static double Length(double x, double y, double z) => Math.Max(LeastMm, Math.Sqrt((x * x) + (y * y) + (z * z)));
}
