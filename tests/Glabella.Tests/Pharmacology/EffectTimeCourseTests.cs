using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Tests.Pharmacology;

public class EffectTimeCourseTests
{
    private static readonly Days Onset = new(5);
    private static readonly Days Decay = new(90);

    [Fact]
    public void Nothing_works_at_the_moment_of_injection() =>
        Assert.Equal(double.NegativeInfinity, EffectTimeCourse.Shift(new(0), Onset, Decay));

    [Fact]
    public void The_peak_is_where_no_neighbour_is_higher()
    {
        var peak = EffectTimeCourse.Peak(Onset, Decay);
        var best = Enumerable.Range(1, 18_000).MaxBy(i => EffectTimeCourse.Shift(new(i * 0.01), Onset, Decay)) * 0.01;

        Assert.Equal(best, peak.Value, 0.011);
        Assert.InRange(peak.Value, 10, 30); // clinical: two to four weeks
    }

    [Fact]
    public void Doubling_the_dose_buys_the_logarithm_of_two_in_time()
    {
        // Long after onset the shift falls by ln 2 in T·ln 2 days, whatever the dose was.
        var later = Decay.Value * Math.Log(2);

        Assert.Equal(
            Math.Log(2),
            EffectTimeCourse.Shift(new(100), Onset, Decay) - EffectTimeCourse.Shift(new(100 + later), Onset, Decay),
            1e-6);
    }

    [Fact]
    public void Negative_time_is_a_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => EffectTimeCourse.Shift(new(-1), Onset, Decay));
}
