using Glabella.Measurement;
using Glabella.Quantities;

namespace Glabella.App.Tests.Journeys;

/// <summary>One measure of one side of one render: found and true, in the measure's unit.</summary>
/// <param name="Stated">Half of the interval the product shows, without the spread of the iris between people, which these heads do not have.</param>
internal sealed record StudyResult(StudyPicture Picture, Measure Measure, Side Side, double Found, double True, double Stated)
{
    public double Error => Found - True;

    public bool IsHeld => Math.Abs(Error) <= Stated;

    /// <summary>Every measure of every render; movements against the same head's frontal picture at rest.</summary>
    public static IReadOnlyList<StudyResult> All(IReadOnlyList<StudyPicture> pictures, Func<Measure, LandmarkerError> errorOf)
    {
        var usable = pictures.Where(p => p.Faces == 1).ToList();
        var rests = usable.Where(p => p is { Expression: "rest", Yaw: 0, Pitch: 0, Copy: "" }).ToLookup(p => p.Head);
        return [.. usable.Where(p => rests[p.Head].Any()).SelectMany(p => Of(p, rests[p.Head].First(), errorOf))];
    }

    private static IEnumerable<StudyResult> Of(StudyPicture picture, StudyPicture rest, Func<Measure, LandmarkerError> errorOf)
    {
        var sitting = picture.Expression == "rest"
            ? SittingMeasures.Compute([new("rest", picture.Landmarks)], errorOf)!
            : SittingMeasures.Compute([new("rest", rest.Landmarks), new(picture.Expression, picture.Landmarks)], errorOf)!;
        var iris = sitting.Rest.Scale;
        foreach (var row in sitting.Rows.Where(row => row.Measure.IsMovement == (picture.Expression != "rest")))
        {
            var sides = row.Measure.Paired ? new[] { (Side.Right, row.Right), (Side.Left, row.Left), (Side.Midline, row.Difference) } : [(Side.Midline, row.Difference)];
            foreach (var (side, figure) in sides)
            {
                if (figure is { } f && TrueValue(row.Measure, picture, rest, side) is { } truth)
                {
                    var people = row.Measure.IsAngle ? 0 : f.Value * f.Value * ((iris.Error * iris.Error) - (iris.ErrorOfPicture * iris.ErrorOfPicture));
                    var stated = new MeasuredFigure(0, Math.Sqrt(Math.Max(0, (f.StandardError * f.StandardError) - people))).Error95;
                    yield return new(picture, row.Measure, side, f.Value, truth, stated);
                }
            }
        }
    }

    /// <summary>Midline stands for the difference between the sides.</summary>
    private static double? TrueValue(Measure measure, StudyPicture picture, StudyPicture rest, Side side)
    {
        if (side == Side.Midline && measure.Paired)
        {
            return TrueValue(measure, picture, rest, Side.Right) - TrueValue(measure, picture, rest, Side.Left);
        }

        return measure.IsMovement
            ? FaceMeasures.ComputeMovement(measure, rest.Truth, picture.Truth, side)
            : FaceMeasures.Compute(measure, picture.Truth, side);
    }
}
