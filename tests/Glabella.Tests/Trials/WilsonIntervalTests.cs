using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class WilsonIntervalTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(3, 17)]
    [InlineData(10, 10)]
    public void Its_ends_lie_where_the_score_test_just_refuses(int count, int of)
    {
        var interval = WilsonInterval.Of(count, of)!.Value;
        var share = (double)count / of;
        foreach (var end in new[] { interval.Low, interval.High }.Where(end => end is > 1e-9 and < 1 - 1e-9))
        {
            Assert.Equal(1.959964, Math.Abs(share - end) / Math.Sqrt(end * (1 - end) / of), 5);
        }

        Assert.InRange(share, interval.Low - 1e-12, interval.High + 1e-12);
    }

    [Fact]
    public void Of_none_there_is_none_and_of_nothing_met_it_begins_at_zero()
    {
        Assert.Null(WilsonInterval.Of(0, 0));
        Assert.Equal(0, WilsonInterval.Of(0, 10)!.Value.Low, 12);
        Assert.Equal(0.2775, WilsonInterval.Of(0, 10)!.Value.High, 4);
    }
}
