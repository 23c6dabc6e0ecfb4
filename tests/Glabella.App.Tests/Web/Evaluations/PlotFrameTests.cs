using Glabella.App.Web.Evaluations;

namespace Glabella.App.Tests.Web.Evaluations;

public class PlotFrameTests
{
    private static readonly PlotFrame Frame = new(PlotAxis.Percent("x"), PlotAxis.Grade);

    [Fact]
    public void The_ends_of_the_axes_are_the_corners_and_more_is_higher()
    {
        Assert.Equal((PlotFrame.Left, PlotFrame.Bottom), (Frame.X(0), Frame.Y(0)));
        Assert.Equal((PlotFrame.Right, PlotFrame.Top), (Frame.X(100), Frame.Y(3)));
        Assert.True(Frame.Y(2) < Frame.Y(1));
    }

    [Fact]
    public void What_lies_beyond_an_axis_is_drawn_at_its_end()
    {
        Assert.Equal(PlotFrame.Top, Frame.Y(7));
        Assert.Equal(PlotFrame.Left, Frame.X(-5));
    }

    [Fact]
    public void A_band_goes_along_its_upper_edge_and_back_along_the_lower()
    {
        var series = new PlotSeries("", [0, 100], [1.5, 1.5], [0, 0], [3, 3]);

        Assert.Equal("M30 6L234 6L234 96L30 96Z", Frame.Band(series));
    }

    [Theory]
    [InlineData(0.2, 0.9, 0, 1)]
    [InlineData(-1.4, 0.3, -2, 1)]
    [InlineData(0, 0, 0, 1)]
    public void An_axis_holds_its_values_and_zero_in_whole_steps(double low, double high, double from, double to)
    {
        var axis = PlotAxis.Holding("mm", [low, high]);

        Assert.Equal((from, to), (axis.From, axis.To));
        Assert.Contains(axis.Ticks, tick => tick.At == 0);
    }
}
