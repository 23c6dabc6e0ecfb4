using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Measurement;

/// <summary>The measures of Emotrics, by its own definitions, so that figures can be set beside those it gives on the same points.</summary>
/// <remarks>
/// <para>The axis joins the pupils; its perpendicular through their middle is the midline of the face. Brow, lids and lips are cubic smoothing splines
/// with a residual of 1 px² (<see cref="SmoothingSpline"/>) in that frame. Pose is taken out in the plane of the picture only.</para>
/// <para>Kept as Emotrics computes it, although it need not be so: for the right side the half-way point of the lips takes the vertical distance of
/// the corner from the horizontal coordinate of the midline, which shifts dental show and lip heights in a tilted picture; the lips are looked up at
/// whole pixels; the percentage divides by the side toward which the lower lip is drawn.</para>
/// <para>Source: Guarin DL, Dusseldorp J, Hadlock TA, Jowett N. JAMA Facial Plast Surg 2018;20:335-337, and the program Emotrics at its commit
/// efba288 (2022). Its own default iris is 11.77 mm. Definitions and limits: docs/model/measures.md.</para>
/// </remarks>
/// <param name="Right">The patient's right side.</param>
/// <param name="Left">The patient's left side.</param>
/// <param name="CommissureHeightDeviationMm">Height between the corners of the mouth.</param>
/// <param name="UpperLipHeightDeviationMm">Height between the two half-way points of the upper lip.</param>
/// <param name="LowerLipHeightDeviationMm">Height between the two half-way points of the lower lip.</param>
/// <param name="ComparedWithLeft">Whether percentages are of the left side.</param>
public sealed record EmotricsMeasures(
    EmotricsSide Right,
    EmotricsSide Left,
    double CommissureHeightDeviationMm,
    double UpperLipHeightDeviationMm,
    double LowerLipHeightDeviationMm,
    bool ComparedWithLeft)
{
    /// <summary>Diameter of the iris that Emotrics assumes unless told otherwise, mm.</summary>
    public const double DefaultIrisMm = 11.77;

    private static readonly int[] LowerLip = [48, 59, 58, 57, 56, 55, 54];
    private static readonly int[] UpperLip = [48, 49, 50, 51, 52, 53, 54];
    private static readonly int[] InnerUpperLip = [60, 61, 62, 63, 64];
    private static readonly int[] InnerLowerLip = [60, 67, 66, 65, 64];

    /// <summary>Computes the measures; null when points of a lid, lip or brow do not follow each other from the patient's right to left.</summary>
    /// <param name="points">The points on the picture.</param>
    /// <param name="irisMm">Diameter of the iris, which gives the scale, mm.</param>
    public static EmotricsMeasures? Compute(EmotricsPoints points, double irisMm = DefaultIrisMm)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfNotEqual(points.Points.Count, 68);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(irisMm);
        var frame = new EmotricsFrame(points.RightIris, points.LeftIris);
        var mmPerPixel = irisMm / (2 * points.IrisRadiusPx);
        ImagePoint[] face = [.. points.Points];
        if (frame.On(face, LowerLip, frame.Centre) is not { } lower)
        {
            return null;
        }

        var middle = new ImagePoint(0, lower.At(0), 0);
        var (right, left) = (SideOf(points, frame, middle, Side.Right, mmPerPixel), SideOf(points, frame, middle, Side.Left, mmPerPixel));
        if (right is not { } r || left is not { } l)
        {
            return null;
        }

        return new(
            r.Side,
            l.Side,
            mmPerPixel * Math.Abs(frame.Turned(face[48], frame.Centre).Y - frame.Turned(face[54], frame.Centre).Y),
            mmPerPixel * Math.Abs(r.Mouth.UpperPx - l.Mouth.UpperPx),
            mmPerPixel * Math.Abs(r.Mouth.LowerPx - l.Mouth.LowerPx),
            face[57].X >= frame.Back(middle).X);
    }

    /// <summary>Difference between the sides as a percentage of the side Emotrics takes for the better one, in the order of <see cref="EmotricsSide"/>.</summary>
    public IReadOnlyList<double> Percent =>
        [.. Right.All.Zip(Left.All, (r, l) => (Difference: Math.Abs(l - r), Of: ComparedWithLeft ? l : r)).Select(p => p.Of > 0 ? 100 * p.Difference / p.Of : 0)];

    private static (EmotricsSide Side, EmotricsMouth Mouth)? SideOf(EmotricsPoints points, EmotricsFrame frame, ImagePoint middle, Side side, double mmPerPixel)
    {
        ImagePoint[] face = [.. points.Points];
        var isRight = side == Side.Right;
        var (pupil, eye, brow) = isRight ? (points.RightIris, 36, 17) : (points.LeftIris, 42, 22);
        var upperLid = frame.On(face, [eye, eye + 1, eye + 2, eye + 3], pupil);
        var lowerLid = frame.On(face, [eye, eye + 5, eye + 4, eye + 3], pupil);
        var mouth = EmotricsMouth.Of(face, frame, isRight ? 48 : 54, UpperLip, LowerLip, InnerUpperLip, InnerLowerLip);
        if (upperLid is null || lowerLid is null || mouth is null || frame.On(face, [brow, brow + 1, brow + 2, brow + 3, brow + 4], pupil) is not { } browLine)
        {
            return null;
        }

        var corner = frame.Turned(face[isRight ? 48 : 54], frame.Centre);
        var excursion = corner.DistancePx(middle);
        var between = (frame.Turned(face[eye + 1], pupil).X + frame.Turned(face[eye + 2], pupil).X + frame.Turned(face[eye + 5], pupil).X + frame.Turned(face[eye + 4], pupil).X) / 4;
        return (new(
            mmPerPixel * Math.Abs(browLine.At(0)),
            mmPerPixel * Math.Abs(upperLid.At(0)),
            mmPerPixel * Math.Abs(lowerLid.At(0)),
            mmPerPixel * Math.Abs(upperLid.At(between) - lowerLid.At(between)),
            mmPerPixel * excursion,
            90 + (Math.Asin((middle.Y - corner.Y) / excursion) * 180 / Math.PI),
            mmPerPixel * mouth.ShowPx), mouth);
    }
}
