using System.Collections.Immutable;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class PredictionIntervalTests
{
    private static readonly ImmutableArray<int> Days = Reading.CourseDays;

    [Fact]
    public void With_one_member_it_is_that_of_the_binomial_distribution()
    {
        // Binomial(20, 0.5): P(X ≤ 5) = 0.0207, P(X ≤ 6) = 0.0577, P(X ≤ 13) = 0.9423, P(X ≤ 14) = 0.9793 (any table).
        var interval = PredictionInterval.OfShare(0.5, [0.5], 20);

        Assert.Equal(new PredictionInterval(6 / 20.0, 14 / 20.0), interval);
    }

    [Fact]
    public void With_two_members_and_a_huge_arm_it_is_the_two_members()
    {
        var interval = PredictionInterval.OfShare(0.5, [0.4, 0.6], 1_000_000);

        // A tenth of each member's own distribution lies outside: its 10 % quantile, 1.2816 standard errors.
        Assert.Equal(0.4 - (1.2816 * Math.Sqrt(0.24e-6)), interval.Low, 2e-6);
        Assert.Equal(0.6 + (1.2816 * Math.Sqrt(0.24e-6)), interval.High, 2e-6);
    }

    [Fact]
    public void More_subjects_make_it_no_wider_than_chance_allows()
    {
        double[] members = [.. Enumerable.Range(0, 64).Select(k => 0.5 + (0.004 * k))];
        var widths = new long[] { 10, 40, 160, 640, 2560 }.Select(n => PredictionInterval.OfShare(0.626, members, n)).Select(i => i.High - i.Low).ToArray();

        Assert.Equal(widths.OrderDescending(), widths);
        Assert.InRange(widths[^1], 0.9 * 0.252, 0.252 + 0.02); // what is left is the members' own spread
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.001, 10)]
    [InlineData(0.999, 10)]
    [InlineData(1, 200)]
    public void It_holds_the_value_even_where_most_trials_see_none(double value, int size)
    {
        var interval = PredictionInterval.OfShare(value, [value, value], size);

        Assert.InRange(value, interval.Low, interval.High);
        Assert.InRange(interval.Low, 0, 1);
        Assert.InRange(interval.High, 0, 1);
    }

    [Fact]
    public void Nine_simulated_trials_in_ten_fall_into_it()
    {
        var (random, members) = (new Random(7), new[] { 0.55, 0.7, 0.72, 0.8 });
        var interval = PredictionInterval.OfShare(0.7, members, 60);
        var within = 0;
        for (var trial = 0; trial < 20_000; trial++)
        {
            var share = members[trial % 4];
            var met = Enumerable.Range(0, 60).Count(_ => random.NextDouble() < share) / 60.0;
            within += met >= interval.Low - 1e-9 && met <= interval.High + 1e-9 ? 1 : 0;
        }

        // A count is whole, so a little more than 90 % can be inside.
        Assert.InRange(within / 20_000.0, 0.89, 0.94);
    }

    [Fact]
    public void A_median_scatters_as_the_order_statistics_of_its_course()
    {
        // Uniform durations from 0 to 420 days and 199 subjects: the median is Beta(100, 100) of the range, sd 0.5/√201.
        double[] course = [.. Days.Select(day => 1 - (day / 420.0))];
        var interval = PredictionInterval.OfMedian(210, Days, [course], 199);

        var halfWidth = 1.6449 * 420 * 0.5 / Math.Sqrt(201);
        Assert.Equal(210 - halfWidth, interval.Low, 0.3);
        Assert.Equal(210 + halfWidth, interval.High, 0.3);
    }

    [Fact]
    public void The_median_of_very_many_lies_where_the_members_lie()
    {
        double[] Falling(int half) => [.. Days.Select(day => day < half ? 1.0 : day == half ? 0.5 : 0.0)];

        var interval = PredictionInterval.OfMedian(84, Days, [Falling(70), Falling(84), Falling(98)], 1_000_000);

        Assert.Equal(70, interval.Low, 0.1);
        Assert.Equal(98, interval.High, 0.1);
    }

    [Fact]
    public void A_median_beyond_the_course_is_its_last_day()
    {
        double[] always = [.. Days.Select(_ => 0.9)];

        Assert.Equal(new PredictionInterval(420, 420), PredictionInterval.OfMedian(420, Days, [always], 200));
    }
}
