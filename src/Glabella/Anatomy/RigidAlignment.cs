using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>The rotation, scale and shift that bring one set of points nearest to another, in the sense of least squares.</summary>
/// <remarks>
/// <para>Minimises Σ w |b − (s·R·a + t)|² over unit quaternions: R is the eigenvector of the largest eigenvalue of Horn's 4×4 matrix, found here by
/// Jacobi rotations. Needs at least three points that are not on one line. A reflection is never returned.</para>
/// <para>Source: Horn BKP. Closed-form solution of absolute orientation using unit quaternions. J Opt Soc Am A 1987;4:629–642.</para>
/// </remarks>
internal sealed record RigidAlignment(Rotation Rotation, double Scale, FacePoint CentreFrom, FacePoint CentreTo)
{
    /// <param name="from">Points to move.</param>
    /// <param name="to">Where they should come to.</param>
    /// <param name="weights">How much each pair counts; all alike when left out.</param>
    public static RigidAlignment Compute(IReadOnlyList<FacePoint> from, IReadOnlyList<FacePoint> to, double[]? weights = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(from.Count, to.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(from.Count, 3);
        var (centreFrom, centreTo) = (Centre(from, weights), Centre(to, weights));
        var s = new double[3, 3];
        double sizeFrom = 0, sizeTo = 0;
        for (var i = 0; i < from.Count; i++)
        {
            var weight = weights?[i] ?? 1;
            double[] a = [from[i].X - centreFrom.X, from[i].Y - centreFrom.Y, from[i].Z - centreFrom.Z];
            double[] b = [to[i].X - centreTo.X, to[i].Y - centreTo.Y, to[i].Z - centreTo.Z];
            for (var r = 0; r < 3; r++)
            {
                sizeFrom += weight * a[r] * a[r];
                sizeTo += weight * b[r] * b[r];
                for (var c = 0; c < 3; c++)
                {
                    s[r, c] += weight * a[r] * b[c];
                }
            }
        }

        return new(Rotation.OfLargestEigenvector(HornMatrix(s)), Math.Sqrt(sizeTo / sizeFrom), centreFrom, centreTo);
    }

    /// <summary>Where a point of the first set comes to, its scale kept.</summary>
    public FacePoint Apply(FacePoint p) => Rotation.Apply(p.Minus(CentreFrom)).Plus(CentreTo);

    public static FacePoint Centre(IReadOnlyList<FacePoint> points, double[]? weights = null)
    {
        var (sum, total) = (default(FacePoint), 0.0);
        for (var i = 0; i < points.Count; i++)
        {
            var weight = weights?[i] ?? 1;
            (sum, total) = (sum.Plus(points[i].Times(weight)), total + weight);
        }

        return sum.Times(1 / total);
    }

    private static double[,] HornMatrix(double[,] s) => new[,]
    {
        { s[0, 0] + s[1, 1] + s[2, 2], s[1, 2] - s[2, 1], s[2, 0] - s[0, 2], s[0, 1] - s[1, 0] },
        { s[1, 2] - s[2, 1], s[0, 0] - s[1, 1] - s[2, 2], s[0, 1] + s[1, 0], s[2, 0] + s[0, 2] },
        { s[2, 0] - s[0, 2], s[0, 1] + s[1, 0], s[1, 1] - s[0, 0] - s[2, 2], s[1, 2] + s[2, 1] },
        { s[0, 1] - s[1, 0], s[2, 0] + s[0, 2], s[1, 2] + s[2, 1], s[2, 2] - s[0, 0] - s[1, 1] },
    };
}
