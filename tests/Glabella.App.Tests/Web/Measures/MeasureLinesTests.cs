using Glabella.App.Tests.Serving;
using Glabella.App.Web.Measures;
using Glabella.Clinic.Tests.Faces;
using Glabella.Measurement;

namespace Glabella.App.Tests.Web.Measures;

public class MeasureLinesTests
{
    private static readonly SittingMeasures Sitting = SittingMeasures.Compute([new("rest", SampleSittings.Landmarks()), new("raise-brows", SampleSittings.Landmarks(8))])!;

    [Fact]
    public void Each_measure_has_a_letter_of_its_own() =>
        Assert.Equal(Measure.All.Count, Measure.All.Select(MeasureLines.KeyOf).Distinct().Count());

    [Fact]
    public void The_line_of_a_movement_is_as_long_on_the_picture_as_the_movement_was()
    {
        var at = SampleSittings.Landmarks(8);
        var drawn = MeasureLines.Of(Sitting, "raise-brows", at);

        var raised = drawn.Lines.Single(line => line.To == at[334]);
        Assert.Equal(8 * DrawnFace.PxPerMm, raised.From.Y - raised.To.Y, 1.0);
        Assert.InRange(drawn.Lines.Single(line => line.To == at[105]).From.DistancePx(at[105]), 0, 1.0);
        Assert.All(drawn.Lines, line => Assert.True(line.IsMovement));
    }

    [Fact]
    public void At_rest_a_line_joins_the_points_that_were_measured_and_all_lies_inside_the_frame()
    {
        var at = SampleSittings.Landmarks();
        var drawn = MeasureLines.Of(Sitting, "rest", at);

        Assert.Contains(drawn.Lines, line => line.From == at[159] && line.To == at[145] && line.Key == MeasureLines.KeyOf(Measure.Find("palpebral-fissure")));
        Assert.All(drawn.Dots.Concat(drawn.Lines.SelectMany(line => new[] { line.From, line.To })), p =>
        {
            Assert.InRange(p.X, drawn.From.X, drawn.From.X + drawn.Side);
            Assert.InRange(p.Y, drawn.From.Y, drawn.From.Y + drawn.Side);
        });
    }
}
