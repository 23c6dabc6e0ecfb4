using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>How far apart two places lie along the skin.</summary>
/// <remarks>
/// <para>From the straight line of length d between them and the slopes a and b at which skin leaves it and comes back, both positive where
/// the skin bulges: along = d · (m/sin m) · (1 + δ²/10), m = (a + b)/2, δ = (a − b)/2. The first factor is the arc of the circle that turns by
/// a + b; the second is what an S-shaped way adds to lowest order.</para>
/// <para>Exact on spheres and along great circles and straight generators of cylinders; on a cylinder otherwise right to the second order of the
/// angles. Valid where the shortest way lies in one smooth piece of skin up to some 30 mm long; wrong over slits and steps: between the lids,
/// between the lips, from the wall of the nose to the cheek, where the straight line jumps. Derivation and measured errors: docs/model/face.md.</para>
/// </remarks>
internal static class SkinDistance
{
    private const double NoLengthMm = 1e-9;

    /// <summary>The distance along the skin between two places with their unit outward normals, mm.</summary>
    public static double Mm(FacePoint from, FacePoint fromNormal, FacePoint to, FacePoint toNormal) =>
        from.DistanceMm(to) * Stretch(from, fromNormal, to, toNormal);

    /// <summary>A place as seen from another with the skin between them laid flat: in its direction, at its distance along the skin.</summary>
    public static FacePoint Unrolled(FacePoint from, FacePoint fromNormal, FacePoint place, FacePoint placeNormal) =>
        from.Plus(place.Minus(from).Times(Stretch(from, fromNormal, place, placeNormal)));

    /// <summary>How many times the straight distance the distance along the skin is; at least 1.</summary>
    public static double Stretch(FacePoint from, FacePoint fromNormal, FacePoint to, FacePoint toNormal)
    {
        var straight = to.Minus(from);
        var length = straight.Length();
        if (length < NoLengthMm)
        {
            return 1;
        }

        var leaving = Math.Asin(Math.Clamp(-straight.Dot(fromNormal) / length, -1, 1));
        var arriving = Math.Asin(Math.Clamp(straight.Dot(toNormal) / length, -1, 1));
        var (turn, bend) = ((leaving + arriving) / 2, (leaving - arriving) / 2);
        return ArcOverChord(turn) * (1 + (bend * bend / 10));
    }

    // m/sin m, by its series where the quotient would lose digits.
    private static double ArcOverChord(double m) => Math.Abs(m) < 0.01 ? 1 + (m * m / 6) : m / Math.Sin(m);
}
