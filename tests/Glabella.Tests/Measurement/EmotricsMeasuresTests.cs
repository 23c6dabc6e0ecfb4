using System.Text.Json;
using Glabella.Anatomy;
using Glabella.Measurement;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Measurement;

/// <summary>Against numbers that Emotrics itself gave on points we made (emotrics-numbers.json says when and which version).</summary>
public class EmotricsMeasuresTests
{
    private static readonly JsonElement File = JsonDocument.Parse(Repository.Read("tests/Glabella.Tests/Measurement/emotrics-numbers.json")).RootElement;

    public static TheoryData<string> Sets => [.. File.GetProperty("sets").EnumerateArray().Select(set => set.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Gives_what_Emotrics_gives_on_the_same_points(string name)
    {
        var set = File.GetProperty("sets").EnumerateArray().Single(s => s.GetProperty("name").GetString() == name);
        var measured = EmotricsMeasures.Compute(PointsOf(set), File.GetProperty("irisDiameterMm").GetDouble())!;

        // Emotrics stops its smoothing within 0.1 % of 1 px²; a few thousandths of a pixel are left.
        AssertSide(set.GetProperty("right"), measured.Right);
        AssertSide(set.GetProperty("left"), measured.Left);
        Assert.Equal(set.GetProperty("commissureHeightDeviationMm").GetDouble(), measured.CommissureHeightDeviationMm, 0.005);
        Assert.Equal(set.GetProperty("upperLipHeightDeviationMm").GetDouble(), measured.UpperLipHeightDeviationMm, 0.005);
        Assert.Equal(set.GetProperty("lowerLipHeightDeviationMm").GetDouble(), measured.LowerLipHeightDeviationMm, 0.005);
        string[] order = ["browHeight", "marginalReflexDistance1", "marginalReflexDistance2", "palpebralFissure", "commissureExcursion", "smileAngle", "dentalShow"];
        Assert.All(order.Zip(measured.Percent), pair => Assert.Equal(set.GetProperty("percent").GetProperty(pair.First).GetDouble(), pair.Second, 0.15));
    }

    [Fact]
    public void Points_out_of_order_cannot_be_measured()
    {
        var set = File.GetProperty("sets")[0];
        var points = PointsOf(set);
        ImagePoint[] folded = [.. points.Points];
        (folded[19], folded[20]) = (folded[20], folded[19]);

        Assert.Null(EmotricsMeasures.Compute(points with { Points = folded }));
    }

    private static void AssertSide(JsonElement expected, EmotricsSide side)
    {
        Assert.Equal(expected.GetProperty("browHeightMm").GetDouble(), side.BrowHeightMm, 0.005);
        Assert.Equal(expected.GetProperty("marginalReflexDistance1Mm").GetDouble(), side.MarginalReflexDistance1Mm, 0.005);
        Assert.Equal(expected.GetProperty("marginalReflexDistance2Mm").GetDouble(), side.MarginalReflexDistance2Mm, 0.005);
        Assert.Equal(expected.GetProperty("palpebralFissureMm").GetDouble(), side.PalpebralFissureMm, 0.005);
        Assert.Equal(expected.GetProperty("commissureExcursionMm").GetDouble(), side.CommissureExcursionMm, 0.005);
        Assert.Equal(expected.GetProperty("smileAngleDegrees").GetDouble(), side.SmileAngleDegrees, 0.02);
        Assert.Equal(expected.GetProperty("dentalShowMm").GetDouble(), side.DentalShowMm, 0.005);
    }

    private static EmotricsPoints PointsOf(JsonElement set)
    {
        var (right, left) = (Numbers(set.GetProperty("rightIrisPx")), Numbers(set.GetProperty("leftIrisPx")));
        return new(
            [.. set.GetProperty("pointsPx").EnumerateArray().Select(p => new ImagePoint(p[0].GetDouble(), p[1].GetDouble(), 0))],
            new(right[0], right[1], 0),
            new(left[0], left[1], 0),
            (right[2] + left[2]) / 2);
    }

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(n => n.GetDouble())];
}
