using Glabella.Anatomy;
using Glabella.App.Web.Sketches;

namespace Glabella.App.Tests.Web.Sketches;

public class SketchFrameTests
{
    private static readonly PatientFace Face = PatientFace.Reference(Sex.Female, 46);

    [Fact]
    public void The_patients_right_is_on_the_viewers_left() =>
        Assert.True(SketchFrame.Place(Face.Landmark(Landmark.PupilRight)).X < SketchFrame.Place(Face.Landmark(Landmark.PupilLeft)).X);

    [Fact]
    public void The_brow_is_above_the_chin() =>
        Assert.True(SketchFrame.Place(Face.Landmark(Landmark.BrowApexLeft)).Y < SketchFrame.Place(Face.Landmark(Landmark.Menton)).Y);

    [Fact]
    public void Every_landmark_lies_in_the_picture()
    {
        var frame = SketchFrame.Around(Face.Surface);

        Assert.All(Face.Surface.Vertices.Take(468).Select(SketchFrame.Place), place =>
        {
            Assert.InRange(place.X, frame.Left, frame.Left + frame.Width);
            Assert.InRange(place.Y, frame.Top, frame.Top + frame.Height);
        });
    }
}
