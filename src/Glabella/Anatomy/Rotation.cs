using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A rotation as a unit quaternion (w, x, y, z).</summary>
internal readonly record struct Rotation(double W, double X, double Y, double Z)
{
    /// <summary>Half the angle about the same axis, the short way round.</summary>
    public Rotation Half() => Normalised(W >= 0 ? new(W + 1, X, Y, Z) : new(1 - W, -X, -Y, -Z));

    public FacePoint Apply(FacePoint p)
    {
        // p + 2w(v × p) + 2 v × (v × p)
        var (cx, cy, cz) = ((Y * p.Z) - (Z * p.Y), (Z * p.X) - (X * p.Z), (X * p.Y) - (Y * p.X));
        return new(
            p.X + (2 * ((W * cx) + (Y * cz) - (Z * cy))),
            p.Y + (2 * ((W * cy) + (Z * cx) - (X * cz))),
            p.Z + (2 * ((W * cz) + (X * cy) - (Y * cx))));
    }

    public Rotation Inverse() => new(W, -X, -Y, -Z);

    /// <summary>Cyclic Jacobi on a symmetric 4×4 matrix; converges quadratically, 12 sweeps are far more than a double needs.</summary>
    public static Rotation OfLargestEigenvector(double[,] symmetric)
    {
        var a = (double[,])symmetric.Clone();
        var v = new double[4, 4];
        for (var i = 0; i < 4; i++)
        {
            v[i, i] = 1;
        }

        for (var sweep = 0; sweep < 12; sweep++)
        {
            for (var p = 0; p < 3; p++)
            {
                for (var q = p + 1; q < 4; q++)
                {
                    Annihilate(a, v, p, q);
                }
            }
        }

        var best = Enumerable.Range(0, 4).MaxBy(i => a[i, i]);
        return Normalised(new(v[0, best], v[1, best], v[2, best], v[3, best]));
    }

    private static void Annihilate(double[,] a, double[,] v, int p, int q)
    {
        if (a[p, q] == 0)
        {
            return;
        }

        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < 4; k++)
        {
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
        }

        for (var k = 0; k < 4; k++)
        {
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
            (v[k, p], v[k, q]) = ((c * v[k, p]) - (s * v[k, q]), (s * v[k, p]) + (c * v[k, q]));
        }
    }

    private static Rotation Normalised(Rotation q)
    {
        var length = Math.Sqrt((q.W * q.W) + (q.X * q.X) + (q.Y * q.Y) + (q.Z * q.Z));
        return new(q.W / length, q.X / length, q.Y / length, q.Z / length);
    }
}
