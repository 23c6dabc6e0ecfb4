using Glabella.Measurement;
using Glabella.Quantities;

namespace Glabella.Tests.Measurement;

public class SymmetryScoreTests
{
    private static readonly LandmarkerError Known = new("", 1, 0, 1, 0.5, 0.5);

    [Fact]
    public void A_symmetric_face_scores_one_hundred_with_perfect_points() =>
        Assert.Equal(100, Rest(PosedHead.Face).AtRest!.Score.Value, 0.5);

    [Fact]
    public void One_brow_at_half_its_height_takes_a_sixth_of_the_score_at_rest()
    {
        FacePoint[] face = [.. PosedHead.Face];
        var height = Rows(face).Single(r => r.Measure.Id == "brow-height").Right!.Value.Value;
        foreach (var i in new[] { 70, 63, 105, 66, 107 })
        {
            face[i] = face[i].Moved(0, -height / 2, 0);
        }

        // Three measures at rest: (50 + 100 + 100) / 3.
        Assert.Equal(250.0 / 3, Rest(face).AtRest!.Score.Value, 1.0);
    }

    [Fact]
    public void What_a_symmetric_face_would_score_is_the_mean_of_noise_that_always_parts_the_sides()
    {
        // Second way: 100 · smaller / larger of two equal sides with independent noise, drawn many times.
        var rows = Rows(PosedHead.Face).Where(r => r.Measure.Id is "brow-height" or "palpebral-fissure" or "commissure-distance").ToList();
        var random = new Random(1);
        var mean = rows.Average(row => Enumerable.Range(0, 40_000).Average(_ =>
        {
            var (half, value) = (row.Difference!.Value.StandardError / Math.Sqrt(2), row.Right!.Value.Value);
            var (a, b) = (value + (half * Normal(random)), value + (half * Normal(random)));
            return 100 * Math.Min(a, b) / Math.Max(a, b);
        }));

        Assert.Equal(mean, Rest(PosedHead.Face).AtRest!.OfSymmetricFace, 0.4);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static SymmetryScore Rest(FacePoint[] face) => SittingMeasures.Compute([new("rest", PosedHead.Photograph(face))], _ => Known)!.Score;

    private static IReadOnlyList<MeasureRow> Rows(FacePoint[] face) => SittingMeasures.Compute([new("rest", PosedHead.Photograph(face))], _ => Known)!.Rows;
}
