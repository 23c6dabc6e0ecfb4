using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>One rigid set of points from several weak perspective views of it.</summary>
/// <remarks>
/// Minimises Σ w (|q − P(s R p + t)|² + λ (depth residual)²) by turns: cameras with the points held, then points with the cameras held. Each turn lowers the sum.
/// Place, turn and size of the whole are free; the caller sets them.
/// </remarks>
internal sealed class ViewTriangulation
{
    // Enough for a hundredth of a millimetre on heads of our own, also from a depth that is a quarter wrong.
    private const int Rounds = 400;
    private const double SettledMm = 1e-5;

    private readonly IReadOnlyList<FacePoint[]> _seen;
    private readonly IReadOnlyList<double[]> _weights;
    private readonly double _depthWeight;

    private ViewTriangulation(IReadOnlyList<FacePoint[]> seen, IReadOnlyList<double[]> weights, double depthWeight, ViewCamera[] cameras)
    {
        (_seen, _weights, _depthWeight, Cameras) = (seen, weights, depthWeight, cameras);
        Points = new FacePoint[seen[0].Length];
    }

    /// <summary>The points in a frame of their own.</summary>
    public FacePoint[] Points { get; }

    /// <summary>One camera a view.</summary>
    public ViewCamera[] Cameras { get; }

    /// <param name="seen">For each view the points found, in about millimetres, y up, z toward the camera.</param>
    /// <param name="weights">For each view how much each point counts.</param>
    /// <param name="depthWeight">How much a learnt depth counts against a coordinate seen.</param>
    /// <param name="cameras">Where to start.</param>
    public static ViewTriangulation Solve(IReadOnlyList<FacePoint[]> seen, IReadOnlyList<double[]> weights, double depthWeight, IEnumerable<ViewCamera> cameras)
    {
        var found = new ViewTriangulation(seen, weights, depthWeight, [.. cameras]);
        found.PlacePoints();
        for (var round = 0; round < Rounds; round++)
        {
            for (var v = 0; v < seen.Count; v++)
            {
                found.Cameras[v] = found.Cameras[v].Refitted(seen[v], found.Points, weights[v], depthWeight);
            }

            if (found.PlacePoints() < SettledMm)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Weighted root mean square distance on the picture between seen and found, in the units of the points.</summary>
    public static double Residual(ViewCamera camera, IReadOnlyList<FacePoint> points, FacePoint[] seen, double[] weights)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < seen.Length; i++)
        {
            var off = camera.Project(points[i]).Minus(seen[i]);
            (sum, total) = (sum + (weights[i] * ((off.X * off.X) + (off.Y * off.Y))), total + weights[i]);
        }

        return Math.Sqrt(sum / total) / camera.Scale;
    }

    /// <returns>The farthest that a point moved.</returns>
    private double PlacePoints()
    {
        var farthest = 0.0;
        for (var i = 0; i < Points.Length; i++)
        {
            var place = Place(i);
            farthest = Math.Max(farthest, place.DistanceMm(Points[i]));
            Points[i] = place;
        }

        return farthest;
    }

    private FacePoint Place(int i)
    {
        var matrix = new SymmetricThree();
        var right = default(FacePoint);
        for (var v = 0; v < Cameras.Length; v++)
        {
            var (camera, weight) = (Cameras[v], _weights[v][i]);
            var back = camera.Rotation.Inverse();
            var off = _seen[v][i].Minus(camera.Shift);
            Add(back.Apply(new(1, 0, 0)), off.X, weight);
            Add(back.Apply(new(0, 1, 0)), off.Y, weight);
            Add(back.Apply(new(0, 0, 1)), off.Z, weight * _depthWeight);

            void Add(FacePoint axis, double value, double w)
            {
                matrix.Add(axis, w * camera.Scale * camera.Scale);
                right = right.Plus(axis.Times(w * camera.Scale * value));
            }
        }

        return matrix.Solve(right);
    }
}
