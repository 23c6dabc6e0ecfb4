using Glabella.Anatomy;
using Glabella.Measurement;

namespace Glabella.Tests.Measurement;

public class EmotricsPointsTests
{
    // Pairs of the iBUG mark-up that lie opposite each other.
    private static readonly (int Right, int Left)[] Opposite =
    [
        .. Enumerable.Range(0, 8).Select(i => (i, 16 - i)),
        .. Enumerable.Range(0, 5).Select(i => (17 + i, 26 - i)),
        (31, 35), (32, 34), (36, 45), (37, 44), (38, 43), (39, 42), (40, 47), (41, 46),
        (48, 54), (49, 53), (50, 52), (59, 55), (58, 56), (60, 64), (61, 63), (67, 65),
    ];

    [Fact]
    public void Each_point_has_a_landmark_of_its_own()
    {
        Assert.Equal(68, EmotricsPoints.Landmarks.Count);
        Assert.Equal(68, EmotricsPoints.Landmarks.Distinct().Count());
    }

    [Fact]
    public void The_map_is_the_same_on_both_sides() =>
        Assert.All(Opposite, pair => Assert.Equal(EmotricsPoints.Landmarks[pair.Left], FaceFromLandmarks.MirrorLandmark(EmotricsPoints.Landmarks[pair.Right])));

    [Theory]
    [InlineData(8)]
    [InlineData(27)]
    [InlineData(30)]
    [InlineData(33)]
    [InlineData(51)]
    [InlineData(57)]
    [InlineData(62)]
    [InlineData(66)]
    public void Points_of_the_midline_lie_in_it(int point) =>
        Assert.Equal(EmotricsPoints.Landmarks[point], FaceFromLandmarks.MirrorLandmark(EmotricsPoints.Landmarks[point]));
}
