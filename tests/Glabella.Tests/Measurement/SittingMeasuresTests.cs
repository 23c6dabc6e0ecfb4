using Glabella.Anatomy;
using Glabella.Measurement;
using Glabella.Quantities;

namespace Glabella.Tests.Measurement;

public class SittingMeasuresTests
{
    private static readonly LandmarkerError Perfect = new("", 1, 0, 0, 0, 0);

    [Fact]
    public void Nothing_is_measured_without_the_face_at_rest() =>
        Assert.Null(SittingMeasures.Compute([new("smile", PosedHead.Photograph(PosedHead.Face))]));

    [Fact]
    public void With_perfect_landmarks_only_the_scale_errs_and_a_difference_shares_it()
    {
        FacePoint[] lower = [.. PosedHead.Face];
        foreach (var i in new[] { 70, 63, 105, 66, 107 })
        {
            lower[i] = lower[i].Moved(0, -4, 0);
        }

        var row = Row(SittingMeasures.Compute([new("rest", PosedHead.Photograph(lower))], _ => Perfect)!, "brow-height");

        // 0.4 of 11.7 mm between people, and half a pixel on an iris of 58.5 px.
        var share = Math.Sqrt(Math.Pow(0.4 / 11.7, 2) + Math.Pow(0.5 / 58.5, 2));
        Assert.Equal(1.96 * share * row.Right!.Value.Value, row.Right.Value.Error95, 0.01);
        Assert.Equal(-4, row.Difference!.Value.Value, 0.2);
        Assert.Equal(1.96 * share * Math.Abs(row.Difference.Value.Value), row.Difference.Value.Error95, 0.01);
        Assert.True(row.IsAsymmetric);
    }

    [Fact]
    public void A_ruler_scales_every_length_and_brings_its_own_error()
    {
        MeasureRow Brow(FaceScale? scale) => Row(SittingMeasures.Compute([new("rest", PosedHead.Photograph(PosedHead.Face), scale)], _ => Perfect)!, "brow-height");

        // The picture has 5 px a millimetre by its irises; the ruler says that each pixel is a tenth longer.
        var (iris, ruler) = (Brow(null).Right!.Value, Brow(new(1.1 / 5, 1.0, ByRuler: true)).Right!.Value);

        Assert.Equal(1.1, ruler.Value / iris.Value, 1e-3);
        Assert.Equal(1.96 * 0.01 * ruler.Value, ruler.Error95, 1e-3);
    }

    [Fact]
    public void Jitter_falls_with_the_root_of_the_frames()
    {
        double Error(int frames, double jitterPx) =>
            Row(SittingMeasures.Compute([new("rest", PosedHead.Photograph(PosedHead.Face), null, frames, jitterPx)], _ => Perfect)!, "palpebral-fissure").Difference!.Value.StandardError;

        // 2 px of 0.2 mm at each of four lid margins, nothing else on a symmetric face.
        Assert.Equal(Math.Sqrt(4) * 0.4, Error(1, 2), 0.005);
        Assert.Equal(Error(1, 2) / 3, Error(9, 2), 0.005);
    }

    [Fact]
    public void A_change_needs_more_than_chance_and_the_iris_of_a_person_stays_the_same()
    {
        var now = SittingMeasures.Compute([new("rest", PosedHead.Photograph(PosedHead.Face))], _ => Perfect with { Scatter = 0.5 })!;
        FacePoint[] lifted = [.. PosedHead.Face];
        foreach (var i in new[] { 70, 63, 105, 66, 107 })
        {
            lifted[i] = lifted[i].Moved(0, 2.5, 0);
        }

        var later = SittingMeasures.Compute([new("rest", PosedHead.Photograph(lifted))], _ => Perfect with { Scatter = 0.5 })!;
        var (then, row) = (Row(now, "brow-height"), Row(later, "brow-height"));
        var change = MeasureChange.Between(row, then, later.Rest.Scale, now.Rest.Scale, r => r.Right)!.Value;

        Assert.Equal(2.5, change.Value, 0.1);
        var edge = 0.5 / 58.5;
        var expected = 1.96 * Math.Sqrt((2 * 0.25) + (Math.Pow(edge * row.Right!.Value.Value, 2) + Math.Pow(edge * then.Right!.Value.Value, 2)) + (2 * 0.29 * 0.29));
        Assert.Equal(expected, change.SmallestDetectable, 0.02);
        Assert.True(change.IsDetectable);
        Assert.False(MeasureChange.Between(then, then, now.Rest.Scale, now.Rest.Scale, r => r.Right)!.Value.IsDetectable);
    }

    [Fact]
    public void Every_measure_has_its_landmarker_error() =>
        Assert.All(Measure.All, measure => Assert.True(LandmarkerError.Of(measure).Error >= Math.Abs(LandmarkerError.Of(measure).Bias)));

    private static MeasureRow Row(SittingMeasures sitting, string id) => sitting.Rows.Single(row => row.Measure.Id == id);
}
