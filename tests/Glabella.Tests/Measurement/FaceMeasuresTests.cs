using Glabella.Measurement;
using Glabella.Quantities;

namespace Glabella.Tests.Measurement;

public class FaceMeasuresTests
{
    private static readonly Side[] Sides = [Side.Right, Side.Left];

    [Fact]
    public void Distances_on_a_frontal_picture_are_those_between_the_landmarks()
    {
        var face = PosedHead.Face;
        var measured = MeasuredFace.AtRest(PosedHead.Photograph(face));

        // Half-way between the corners the upper lid lies between 159 and 158, the lower between 145 and 153: the heights there bound the figure.
        var fissure = FaceMeasures.Compute(Measure.Find("palpebral-fissure"), measured, Side.Right);
        Assert.InRange(fissure, face[159].Y - face[145].Y - 1, face[159].Y - face[145].Y + 1);
        var distance = FaceMeasures.Compute(Measure.Find("commissure-distance"), measured, Side.Right);
        Assert.Equal(Math.Sqrt(Math.Pow(face[61].X - face[17].X, 2) + Math.Pow(face[61].Y - face[17].Y, 2)), distance, 0.3);
        var (mrd1, mrd2) = (FaceMeasures.Compute(Measure.Find("marginal-reflex-distance-1"), measured, Side.Right), FaceMeasures.Compute(Measure.Find("marginal-reflex-distance-2"), measured, Side.Right));
        Assert.Equal(fissure, mrd1 + mrd2, 0.5);
    }

    [Theory]
    [InlineData(15, 0, 0)]
    [InlineData(-15, 0, 5)]
    [InlineData(0, 15, 0)]
    [InlineData(0, -15, -8)]
    [InlineData(10, -10, 3)]
    public void Head_pose_changes_no_measure(double yaw, double pitch, double roll)
    {
        var frontal = MeasuredFace.AtRest(PosedHead.Photograph(PosedHead.Face));
        var turned = MeasuredFace.AtRest(PosedHead.Photograph(PosedHead.Face, yaw, pitch, roll, pxPerMm: 3));

        Assert.Equal(yaw, turned.YawDegrees - frontal.YawDegrees, 0.2);
        Assert.Equal(pitch, turned.PitchDegrees - frontal.PitchDegrees, 0.2);
        foreach (var measure in Measure.All.Where(m => !m.IsMovement))
        {
            Assert.All(measure.Paired ? Sides : [Side.Midline], side =>
                Assert.Equal(FaceMeasures.Compute(measure, frontal, side), FaceMeasures.Compute(measure, turned, side), 0.15));
        }
    }

    [Fact]
    public void The_two_sides_of_a_symmetric_face_measure_the_same()
    {
        var face = MeasuredFace.AtRest(PosedHead.Photograph(PosedHead.Face, yaw: 5));

        foreach (var measure in Measure.All.Where(m => !m.IsMovement && m.Paired))
        {
            Assert.Equal(FaceMeasures.Compute(measure, face, Side.Right), FaceMeasures.Compute(measure, face, Side.Left), 0.1);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(12, -8)]
    public void A_one_sided_movement_is_measured_on_its_side_alone_whatever_the_pose(double yaw, double pitch)
    {
        FacePoint[] raised = [.. PosedHead.Face];
        foreach (var i in new[] { 52, 105, 66, 53, 65, 107, 63, 70, 46 })
        {
            raised[i] = raised[i].Moved(0, 6, 0);
        }

        var rest = MeasuredFace.AtRest(PosedHead.Photograph(PosedHead.Face));
        var moved = MeasuredFace.Moved(PosedHead.Photograph(raised, yaw, pitch, pxPerMm: 3), rest);

        Assert.Equal(6, FaceMeasures.ComputeMovement(Measure.Find("brow-raise"), rest, moved, Side.Right)!.Value, 0.05);
        Assert.Equal(0, FaceMeasures.ComputeMovement(Measure.Find("brow-raise"), rest, moved, Side.Left)!.Value, 0.05);
    }

    [Fact]
    public void A_smile_has_a_length_and_a_direction_and_a_still_corner_has_none()
    {
        FacePoint[] smiling = [.. PosedHead.Face];
        smiling[61] = smiling[61].Moved(-6, 8, -2);

        var rest = MeasuredFace.AtRest(PosedHead.Photograph(PosedHead.Face));
        var moved = MeasuredFace.Moved(PosedHead.Photograph(smiling), rest);

        Assert.Equal(10, FaceMeasures.ComputeMovement(Measure.Find("smile"), rest, moved, Side.Right)!.Value, 0.05);
        Assert.Equal(Math.Atan2(8, 6) * 180 / Math.PI, FaceMeasures.ComputeMovement(Measure.Find("smile-direction"), rest, moved, Side.Right)!.Value, 0.5);
        Assert.Null(FaceMeasures.ComputeMovement(Measure.Find("smile-direction"), rest, moved, Side.Left));
    }
}
