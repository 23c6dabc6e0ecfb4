using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A weak perspective camera: q = scale · R · p + shift. The third coordinate is depth, which a picture does not show.</summary>
internal sealed record ViewCamera(Rotation Rotation, double Scale, FacePoint Shift)
{
    public FacePoint Project(FacePoint p) => Rotation.Apply(p).Times(Scale).Plus(Shift);

    /// <summary>The camera that fits a picture best, starting from this one.</summary>
    /// <remarks>
    /// Depth counts less than the picture's plane. So that Horn's solution, which weighs all three alike, can be used, depth is filled in: the
    /// depth this camera predicts, moved toward the learnt one by its weight. Repeating this lowers the weighted sum of squares (majorisation).
    /// </remarks>
    public ViewCamera Refitted(IReadOnlyList<FacePoint> seen, IReadOnlyList<FacePoint> face, double[] weights, double depthWeight)
    {
        var filled = new FacePoint[seen.Count];
        for (var i = 0; i < filled.Length; i++)
        {
            var predicted = Project(face[i]).Z;
            filled[i] = seen[i] with { Z = predicted + (depthWeight * (seen[i].Z - predicted)) };
        }

        var turn = RigidAlignment.Compute(face, filled, weights);
        return ScaledOnThePicture(turn, seen, face, weights, depthWeight);
    }

    private static ViewCamera ScaledOnThePicture(
        RigidAlignment turn, IReadOnlyList<FacePoint> seen, IReadOnlyList<FacePoint> face, double[] weights, double depthWeight)
    {
        var centre = RigidAlignment.Centre(seen, weights);
        var (product, square) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            var (a, b) = (turn.Rotation.Apply(face[i].Minus(turn.CentreFrom)), seen[i].Minus(centre));
            product += weights[i] * ((a.X * b.X) + (a.Y * b.Y) + (depthWeight * a.Z * b.Z));
            square += weights[i] * ((a.X * a.X) + (a.Y * a.Y) + (depthWeight * a.Z * a.Z));
        }

        var scale = product / square;
        return new(turn.Rotation, scale, centre.Minus(turn.Rotation.Apply(turn.CentreFrom).Times(scale)));
    }
}
