using Glabella.Anatomy;

namespace Glabella.Tests.Anatomy;

public class PhotographWeightsTests
{
    private static readonly PatientFace Face = PatientFace.Reference(Sex.Female, 40);

    [Fact]
    public void A_frontal_picture_shows_both_cheeks_alike_and_nothing_of_the_back_of_the_head()
    {
        var weights = Of(0);
        var skin = Face.Surface.Vertices;

        Assert.All(Enumerable.Range(0, skin.Count), v => Assert.True(Math.Abs(weights[v] - weights[FaceTopology.Shared.MirrorVertex[v]]) < 0.3, $"{v}"));
        Assert.All(Enumerable.Range(0, skin.Count).Where(v => skin[v].Z < -30), v => Assert.Equal(0, weights[v]));
        Assert.True(weights[4] > 0.9 && weights[205] > 0.9 && weights[151] > 0.9);
    }

    [Fact]
    public void A_turned_picture_shows_the_near_cheek_and_not_the_far_one_behind_the_nose()
    {
        var right = Of(45); // turned to the patient's left: the right cheek is toward the camera

        Assert.True(right[50] > 0.9, $"{right[50]}");
        Assert.True(right[280] < 0.3, $"{right[280]}");
        Assert.True(right[362] < 0.3, $"the inner corner of the far eye is hidden by the nose: {right[362]}");
    }

    [Fact]
    public void The_picture_fades_toward_the_border_of_the_face_and_goes_on_over_the_forehead()
    {
        var weights = Of(0);

        Assert.All(LandmarkGroups.Border.Where(i => Face.Surface.Vertices[i].Y < 0), i => Assert.True(weights[i] < 0.1, $"{i}: {weights[i]}"));
        Assert.True(weights[10] > 0.7, $"{weights[10]}");
    }

    private static IReadOnlyList<float> Of(double yaw) =>
        PhotographWeights.Of(Face, SyntheticHead.Photograph([.. Face.Surface.Vertices.Take(468)], yaw, 0, 0, 5));
}
