using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Measurement;

/// <summary>Measures one face: distances of one picture, and movements between rest and an expression.</summary>
/// <remarks>
/// <para>The same distances as Emotrics', but in the face frame seen straight from the front: pose is taken out in three dimensions, the midline is
/// the face's own, and lines between landmarks are straight. Formulas: docs/model/measures.md.</para>
/// </remarks>
public static class FaceMeasures
{
    /// <summary>The value of a measure of one picture.</summary>
    /// <param name="measure">Not a movement.</param>
    /// <param name="face">The face.</param>
    /// <param name="side">Right or left for a paired measure; midline for one that compares the sides.</param>
    /// <returns>In the measure's unit.</returns>
    public static double Compute(Measure measure, MeasuredFace face, Side side)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(face);
        var points = face.PointsMm;
        var pupil = side == Side.Left ? face.LeftPupil : face.RightPupil;
        return measure.Id switch
        {
            "brow-height" => FrontView.BrowAt(points, side, pupil.X) - pupil.Y,
            "palpebral-fissure" => Fissure(points, side),
            "marginal-reflex-distance-1" => FrontView.UpperLidAt(points, side, pupil.X) - pupil.Y,
            "marginal-reflex-distance-2" => pupil.Y - FrontView.LowerLidAt(points, side, pupil.X),
            "commissure-distance" => Smile(points, side).Distance,
            "smile-angle" => Smile(points, side).AngleDegrees,
            "commissure-height-deviation" => FrontView.Corner(points, Side.Right).Y - FrontView.Corner(points, Side.Left).Y,
            "upper-lip-height-deviation" => LipDeviation(points, FrontView.UpperLipAt),
            "lower-lip-height-deviation" => LipDeviation(points, FrontView.LowerLipAt),
            "dental-show" => FrontView.GapAt(points, side, HalfWay(points, side)),
            _ => throw new ArgumentException($"\"{measure.Id}\" is not a measure of one picture.", nameof(measure)),
        };
    }

    /// <summary>The size of a movement on one side; null for the direction of a movement too small to have one.</summary>
    /// <param name="measure">A movement.</param>
    /// <param name="rest">The face at rest.</param>
    /// <param name="moved">The same face in the expression, laid onto the one at rest.</param>
    /// <param name="side">The patient's side.</param>
    public static double? ComputeMovement(Measure measure, MeasuredFace rest, MeasuredFace moved, Side side)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(rest);
        ArgumentNullException.ThrowIfNull(moved);
        if (measure.Moving is not { } moving)
        {
            throw new ArgumentException($"\"{measure.Id}\" is not a movement.", nameof(measure));
        }

        var shift = Mean(rest, moved, moving, side).Minus(Mean(rest, moved, measure.Against ?? [], side));
        var (outward, up) = (side == Side.Left ? shift.X : -shift.X, shift.Y);
        if (measure.IsAngle)
        {
            return Math.Sqrt((outward * outward) + (up * up)) < SmallestWithDirectionMm ? null : Math.Atan2(up, outward) * 180 / Math.PI;
        }

        return measure.Direction is { } d ? (-d[0] * outward) + (d[1] * up) : Math.Sqrt((outward * outward) + (up * up));
    }

    private const double SmallestWithDirectionMm = 3;

    private static double Fissure(IReadOnlyList<FacePoint> points, Side side)
    {
        var (lateral, medial) = FrontView.Canthi(points, side);
        var x = (lateral.X + medial.X) / 2;
        return FrontView.UpperLidAt(points, side, x) - FrontView.LowerLidAt(points, side, x);
    }

    private static (double Distance, double AngleDegrees) Smile(IReadOnlyList<FacePoint> points, Side side)
    {
        var corner = FrontView.Corner(points, side);
        var up = corner.Y - points[MidLowerLip].Y;
        var distance = Math.Sqrt(Math.Pow(corner.X - points[MidLowerLip].X, 2) + (up * up));
        return (distance, 90 + (Math.Asin(up / distance) * 180 / Math.PI));
    }

    private const int MidLowerLip = 17;

    private static double HalfWay(IReadOnlyList<FacePoint> points, Side side) => (FrontView.Corner(points, side).X + points[MidLowerLip].X) / 2;

    private static double LipDeviation(IReadOnlyList<FacePoint> points, Func<IReadOnlyList<FacePoint>, Side, double, double> lip) =>
        lip(points, Side.Right, HalfWay(points, Side.Right)) - lip(points, Side.Left, HalfWay(points, Side.Left));

    private static FacePoint Mean(MeasuredFace rest, MeasuredFace moved, IReadOnlyList<int> landmarks, Side side) =>
        landmarks.Count == 0 ? default : Vector.Mean(landmarks.Select(i => FrontView.Of(i, side)).Select(i => moved.PointsMm[i].Minus(rest.PointsMm[i])));
}
