using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class RatersTests
{
    private static readonly Raters Standard = new(ModelParameters.Standard);

    [Theory]
    [InlineData(-1)]
    [InlineData(0.4)]
    [InlineData(1.7)]
    [InlineData(3.2)]
    public void The_grades_are_all_there_is(double severity)
    {
        var read = Standard.Investigator(severity);

        Assert.Equal(1, read.None + (read.Mild - read.None) + read.IsModerate + read.IsSevere, 12);
        Assert.True(read.None <= read.Mild && read.Mild <= read.Moderate);
    }

    [Fact]
    public void Half_the_readings_on_a_cut_fall_on_either_side() => Assert.Equal(0.5, Standard.Investigator(1.5).Mild, 12);

    [Fact]
    public void A_subject_who_sees_too_much_rates_a_grade_worse() =>
        Assert.Equal(Standard.Subject(2.2, 0).Mild, Standard.Subject(1.2, 1).Mild, 12);

    [Fact]
    public void Better_is_counted_from_the_grade_before_treatment()
    {
        var read = Standard.Investigator(0.9);

        Assert.Equal(read.Mild, read.OneBetter(2));
        Assert.Equal(read.Moderate, read.OneBetter(3));
    }
}
