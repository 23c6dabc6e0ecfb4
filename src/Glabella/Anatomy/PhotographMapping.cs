using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Where each vertex of a face lies on the photograph it was measured on.</summary>
/// <remarks>
/// Landmarks lie where they were found. The rest of the head is placed by the parallel projection that fits the landmarks best, which is
/// right to some per cent at portrait distance and is only used to paint the forehead above the landmarks.
/// </remarks>
public static class PhotographMapping
{
    /// <summary>For each vertex the place on the picture in the unit square, v downward.</summary>
    /// <param name="landmarksMm">The 468 landmarks in the face frame, mm.</param>
    /// <param name="landmarksPx">The same landmarks on the picture, px; more may follow (the irises) and are ignored.</param>
    /// <param name="widthPx">Width of the picture, px.</param>
    /// <param name="heightPx">Height of the picture, px.</param>
    public static IReadOnlyList<(float U, float V)> Uv(
        IReadOnlyList<FacePoint> landmarksMm, IReadOnlyList<ImagePoint> landmarksPx, int widthPx, int heightPx)
    {
        ArgumentNullException.ThrowIfNull(landmarksMm);
        ArgumentNullException.ThrowIfNull(landmarksPx);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthPx);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightPx);
        var topology = FaceTopology.Shared;
        var cage = HeadGrowth.Complete(topology.Cage, topology.Subdivision, landmarksMm, measured: true);
        var (across, down) = (Projection(landmarksMm, i => landmarksPx[i].X), Projection(landmarksMm, i => landmarksPx[i].Y));
        var flat = new double[cage.Length * 2];
        for (var i = 0; i < cage.Length; i++)
        {
            var measured = i < FaceTopology.LandmarkCount;
            flat[2 * i] = (measured ? landmarksPx[i].X : Apply(across, cage[i])) / widthPx;
            flat[(2 * i) + 1] = (measured ? landmarksPx[i].Y : Apply(down, cage[i])) / heightPx;
        }

        PassThrough(flat, topology.Subdivision);
        var refined = topology.Subdivision.Apply(flat, 2);
        return [.. Enumerable.Range(0, refined.Length / 2).Select(i => ((float)refined[2 * i], (float)refined[(2 * i) + 1]))];
    }

    /// <summary>How the picture's two axes run in the face frame, px a mm: across to the right, down.</summary>
    internal static (FacePoint Across, FacePoint Down) Axes(IReadOnlyList<FacePoint> landmarksMm, IReadOnlyList<ImagePoint> landmarksPx)
    {
        var (across, down) = (Projection(landmarksMm, i => landmarksPx[i].X), Projection(landmarksMm, i => landmarksPx[i].Y));
        return (new(across[0], across[1], across[2]), new(down[0], down[1], down[2]));
    }

    // As the skin passes through its landmarks, so does the picture: what refining smooths away is added before.
    private static void PassThrough(double[] flat, LoopSubdivision subdivision)
    {
        var wanted = flat[..(2 * FaceTopology.LandmarkCount)];
        for (var pass = 0; pass < 4; pass++)
        {
            var refined = subdivision.Apply(flat, 2, FaceTopology.LandmarkCount);
            for (var k = 0; k < wanted.Length; k++)
            {
                flat[k] += wanted[k] - refined[k];
            }
        }
    }

    private static double Apply(double[] row, FacePoint p) => (row[0] * p.X) + (row[1] * p.Y) + (row[2] * p.Z) + row[3];

    /// <summary>Least squares for one image coordinate as a linear function of the position.</summary>
    private static double[] Projection(IReadOnlyList<FacePoint> points, Func<int, double> image)
    {
        var normal = new double[4, 5];
        for (var i = 0; i < points.Count; i++)
        {
            double[] row = [points[i].X, points[i].Y, points[i].Z, 1, image(i)];
            for (var r = 0; r < 4; r++)
            {
                for (var c = 0; c < 5; c++)
                {
                    normal[r, c] += row[r] * row[c];
                }
            }
        }

        return Solve(normal);
    }

    // Gauss-Jordan; the matrix is positive definite because the landmarks do not lie in a plane, so no pivoting is needed.
    private static double[] Solve(double[,] system)
    {
        for (var pivot = 0; pivot < 4; pivot++)
        {
            for (var r = 0; r < 4; r++)
            {
                var factor = r == pivot ? 0 : system[r, pivot] / system[pivot, pivot];
                for (var c = pivot; c < 5; c++)
                {
                    system[r, c] -= factor * system[pivot, c];
                }
            }
        }

        return [.. Enumerable.Range(0, 4).Select(r => system[r, 4] / system[r, r])];
    }
}
