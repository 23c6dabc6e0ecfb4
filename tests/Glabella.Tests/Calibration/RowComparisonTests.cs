using Glabella.Calibration;

namespace Glabella.Tests.Calibration;

public class RowComparisonTests
{
    private static readonly CalibrationRow Share = CalibrationRows.Standard.Used.Single(r => r.Source.Id == "T003");
    private static readonly CalibrationRow Bound = CalibrationRows.Standard.Used.Single(r => r.Source.Id == "T035");
    private static readonly CalibrationRow Median = CalibrationRows.Standard.Used.Single(r => r.Source.Id == "T033");

    [Fact]
    public void Without_any_other_scatter_the_interval_is_that_of_sampling()
    {
        // 405 subjects at 80 %: standard error 1.99 points, 1.645 of them either way.
        var row = RowComparison.Of(Share, 0.8, 0);

        Assert.Equal(80 - 3.27, row.Low, 0.05);
        Assert.Equal(80 + 3.27, row.High, 0.05);
        Assert.Equal(0, row.Error, 1e-12);
        Assert.True(row.IsCovered);
    }

    [Fact]
    public void An_interval_stays_within_what_is_possible()
    {
        var row = RowComparison.Of(Share, 0.99, 0.1);

        Assert.Equal(100, row.High);
        Assert.False(RowComparison.Of(Share, 0.2, 0.01).IsCovered);
    }

    [Fact]
    public void A_bound_that_is_kept_is_no_error_and_one_that_is_broken_is()
    {
        Assert.Equal(0, RowComparison.Of(Bound, 0.6, 0.01).Error);
        Assert.True(RowComparison.Of(Bound, 0.6, 0.01).IsCovered);
        Assert.Equal(-13, RowComparison.Of(Bound, 0.3, 0.01).Error, 1e-9);
        Assert.False(RowComparison.Of(Bound, 0.3, 0.01).IsCovered);
    }

    [Fact]
    public void A_median_is_in_days() => Assert.Equal(140, RowComparison.Of(Median, 140, 10).Predicted);
}
