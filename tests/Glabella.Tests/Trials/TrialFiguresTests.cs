using System.Collections.Immutable;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class TrialFiguresTests
{
    private static readonly ArmCounts Counts = new([100, 300], [50, 60], [100, 300]);

    [Fact]
    public void Without_a_mix_the_model_s_own_is_taken() => Assert.Equal(110.0 / 400, TrialFigures.Share(Counts, 0, null), 12);

    [Theory]
    [InlineData(1, 0, 0.5)]
    [InlineData(0, 1, 0.2)]
    [InlineData(0.5, 0.5, 0.35)]
    public void A_mix_weighs_the_grades_before_treatment(double moderate, double severe, double expected) =>
        Assert.Equal(expected, TrialFigures.Share(Counts, 0, new BaselineMix(moderate, severe)), 12);

    [Fact]
    public void An_endpoint_of_responders_is_a_share_of_them()
    {
        var counts = new ArmCounts([100, 100], [10, 0], [20, 0]);

        Assert.Equal(0.5, TrialFigures.Share(counts, 0, new BaselineMix(0.9, 0.1)), 12);
    }

    [Fact]
    public void A_falling_course_is_read_between_its_days()
    {
        ImmutableArray<int> days = [10, 20, 30];

        Assert.Equal(15, TrialFigures.DayAt(0.5, days, [0.6, 0.4, 0.1]), 12);
        Assert.Equal(5, TrialFigures.DayAt(0.5, days, [0.0, 0.0, 0.0]), 12);
        Assert.Equal(30, TrialFigures.DayAt(0.5, days, [0.9, 0.9, 0.8]), 12);
    }

    [Fact]
    public void Of_whom_an_endpoint_is_asked_follows_the_mix()
    {
        var counts = new ArmCounts([100, 300], [50, 60], [100, 150]);

        Assert.Equal(250.0 / 400, TrialFigures.ShareAsked(counts, 0, null), 12);
        Assert.Equal(0.75, TrialFigures.ShareAsked(counts, 0, new BaselineMix(0.5, 0.5)), 12); // all of the moderate, half of the severe
    }

    [Fact]
    public void Without_subjects_there_is_no_share()
    {
        var none = new ArmCounts(1);

        Assert.Equal(0, TrialFigures.Share(none, 0, null));
        Assert.Equal(0, TrialFigures.ShareAsked(none, 0, new BaselineMix(0.5, 0.5)));
    }

    [Fact]
    public void Responders_have_their_response_until_it_is_counted_and_do_not_regain_it()
    {
        var kept = TrialFigures.Kept([0.2, 0.4, 0.6, 0.7, 0.9, 0.5, 0.55, 0.1]);

        Assert.Equal([1, 1, 1, 1, 0.9, 0.5, 0.5, 0.1], kept);
    }
}
