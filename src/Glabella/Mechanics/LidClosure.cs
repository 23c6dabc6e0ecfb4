using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>How the lids of one face close: both margins meet on one line in front of the eyeball, and the skin around follows.</summary>
/// <remarks>
/// Built on the face itself, because a gap of half a millimetre is seen. Between the canthi each margin travels to the line that parts the opening by
/// <see cref="LidFile.MeetAt"/>; skin beyond the margin follows by (1 − (h/H)²)², h its height over the margin. Proportional to contraction; docs/model/mechanics.md.
/// </remarks>
internal sealed class LidClosure
{
    // Lid margin and lens-shaped cornea keep the closed lid in front of the eyeball's sphere (assumed, a thin lid is about 1 mm).
    private const double LidMm = 0.9;

    // Margins touch; a hair's breadth keeps the rims behind them from crossing.
    private const double Met = 0.985;

    private static readonly int[] UpperRight = [33, 246, 161, 160, 159, 158, 157, 173, 133];
    private static readonly int[] LowerRight = [33, 7, 163, 144, 145, 153, 154, 155, 133];

    private readonly LidFile _lids;
    private readonly FacePoint _eye;
    private readonly FacePoint[] _upper;
    private readonly FacePoint[] _lower;

    public LidClosure(LidFile lids, PatientFace face, Side side)
    {
        _lids = lids;
        _eye = face.Eye(side).Centre;
        (_upper, _lower) = (Margin(face, side, UpperRight), Margin(face, side, LowerRight));
    }

    /// <summary>Displacement of a point of the skin at full closure; zero away from the lids.</summary>
    public FacePoint At(FacePoint p)
    {
        var (upper, lower) = (OnMargin(_upper, p.X), OnMargin(_lower, p.X));
        var (above, below) = (p.Y - upper.Y, lower.Y - p.Y);
        if (p.Z < _eye.Z || above >= _lids.UpperFadeMm || below >= _lids.LowerFadeMm)
        {
            return default;
        }

        if (above < 0 && below < 0)
        {
            var (down, up) = Closing(p.X);
            return OutOfEye(p, Vector.Lerp(up, down, (p.Y - lower.Y) / (upper.Y - lower.Y)));
        }

        return above >= 0
            ? OutOfEye(p, AroundX(p.X, above, closing => closing.Down).Times(Following(above, _lids.UpperFadeMm)))
            : OutOfEye(p, AroundX(p.X, below, closing => closing.Up).Times(Following(below, _lids.LowerFadeMm)));
    }

    // The farther from the margin, the wider the stretch of it that skin follows: the canthi hold no vertical line of skin still.
    private FacePoint AroundX(double x, double beyondMm, Func<(FacePoint Down, FacePoint Up), FacePoint> part) =>
        Vector.Mean(Enumerable.Range(-3, 7).Select(step => part(Closing(x + (0.3 * step * beyondMm)))));

    private (FacePoint Down, FacePoint Up) Closing(double x)
    {
        if (x <= _upper[0].X || x >= _upper[^1].X)
        {
            return default;
        }

        var (upper, lower) = (OnMargin(_upper, x), OnMargin(_lower, x));
        var meeting = OnLid(Vector.Lerp(lower, upper, _lids.MeetAt));
        return (meeting.Minus(upper).Times(Met), meeting.Minus(lower).Times(Met));
    }

    private static double Following(double beyondMm, double fadeMm) => Fade.Over(beyondMm * beyondMm / (fadeMm * fadeMm));

    private FacePoint OutOfEye(FacePoint p, FacePoint move)
    {
        var before = Math.Min(p.DistanceMm(_eye), Eyeball.RadiusMm + LidMm);
        var after = p.Plus(move).Minus(_eye);
        return after.Length() >= before ? move : after.Times(before / after.Length()).Plus(_eye).Minus(p);
    }

    private FacePoint OnLid(FacePoint p)
    {
        var flat = new FacePoint(p.X - _eye.X, p.Y - _eye.Y, 0);
        const double reach = Eyeball.RadiusMm + LidMm;
        var ahead = _eye.Z + Math.Sqrt(Math.Max(0, (reach * reach) - flat.Dot(flat)));
        return p with { Z = Math.Max(p.Z, ahead) };
    }

    private static FacePoint OnMargin(FacePoint[] margin, double x)
    {
        var i = 1;
        while (i < margin.Length - 1 && margin[i].X < x)
        {
            i++;
        }

        return Vector.Lerp(margin[i - 1], margin[i], Math.Clamp((x - margin[i - 1].X) / (margin[i].X - margin[i - 1].X), 0, 1)) with { X = x };
    }

    private static FacePoint[] Margin(PatientFace face, Side side, int[] right) =>
    [
        .. right.Select(vertex => face.Surface.Vertices[side == Side.Left ? FaceTopology.Shared.MirrorVertex[vertex] : vertex]).OrderBy(p => p.X),
    ];
}
