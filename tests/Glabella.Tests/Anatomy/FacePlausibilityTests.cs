using Glabella.Anatomy;

namespace Glabella.Tests.Anatomy;

public class FacePlausibilityTests
{
    private static readonly FaceFit Good = new([], 0.1, 3.5, false, 40, 11.7, 1, 2, 0, 63, 140, 0.3, 0.02);

    [Fact]
    public void Says_nothing_about_a_good_picture() => Assert.Empty(FacePlausibility.Find(Good));

    [Theory]
    [InlineData(49.9)]
    [InlineData(75.1)]
    public void Refuses_pupils_that_no_adult_has(double mm)
    {
        var remark = Assert.Single(FacePlausibility.Find(Good with { InterpupillaryMm = mm }));

        Assert.True(remark.Refused);
        Assert.Contains("50 and 75 mm", remark.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(26, 0, true)]
    [InlineData(0, -26, true)]
    [InlineData(-12, 0, false)]
    public void Refuses_a_head_turned_far_and_advises_on_one_turned_a_little(double yaw, double pitch, bool refused)
    {
        var remark = Assert.Single(FacePlausibility.Find(Good with { YawDegrees = yaw, PitchDegrees = pitch }));

        Assert.Equal(("head-turned", refused), (remark.Code, remark.Refused));
    }

    [Fact]
    public void Advises_on_closed_eyes_an_open_mouth_and_a_small_iris_without_refusing()
    {
        var remarks = FacePlausibility.Find(Good with { EyeOpening = 0.1, MouthOpening = 0.3, IrisPx = 9 });

        Assert.Equal(["iris-small", "eyes-closed", "not-at-rest"], remarks.Select(remark => remark.Code));
        Assert.DoesNotContain(remarks, remark => remark.Refused);
    }

    [Fact]
    public void Refuses_a_face_as_wide_as_a_door() =>
        Assert.Equal("face-width-implausible", Assert.Single(FacePlausibility.Find(Good with { FaceWidthMm = 700 })).Code);
}
