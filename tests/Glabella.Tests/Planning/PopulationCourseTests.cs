using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class PopulationCourseTests
{
    private static readonly PopulationCourse Course = PopulationCourse.For(ModelParameters.Standard, 1, Sex.Female);

    [Fact]
    public void The_band_of_a_rising_quantity_is_that_of_its_subjects()
    {
        var quick = Course.Rising(s => 1 / (1 + Math.Exp(-s)));
        var slow = Course.Over((_, s, _) => 1 / (1 + Math.Exp(-s)));

        foreach (var day in new[] { 0, 1, 7, 14, 30, 90, 180 })
        {
            Assert.Equal(slow.Low[day], quick.Low[day], 5e-3);
            Assert.Equal(slow.Median[day], quick.Median[day], 5e-3);
            Assert.Equal(slow.High[day], quick.High[day], 5e-3);
        }
    }

    [Fact]
    public void A_band_is_ordered_and_has_a_value_a_day()
    {
        var band = Course.Over((_, s, subject) => Math.Exp(s) * subject.ResidualDeviate);

        Assert.Equal(181, band.Median.Length);
        Assert.All(Enumerable.Range(0, 181), day => Assert.True(band.Low[day] <= band.Median[day] && band.Median[day] <= band.High[day]));
    }

    [Fact]
    public void Ninety_per_cent_of_subjects_lie_in_the_band()
    {
        var band = Course.Over((_, s, _) => s);
        var inside = Course.ShiftsOn(30).ToArray().Count(s => s >= band.Low[30] && s <= band.High[30]);

        Assert.InRange(inside / (double)PopulationCourse.Subjects, 0.88, 0.92);
    }

    [Fact]
    public void A_longer_decay_only_shows_later()
    {
        var longer = PopulationCourse.For(ModelParameters.Standard, 1.2, Sex.Female);

        Assert.True(longer.Rising(s => s).Median[120] > Course.Rising(s => s).Median[120] + 0.1);
        Assert.Equal(longer.Rising(s => s).Median[2], Course.Rising(s => s).Median[2], 0.02);
    }

    [Fact]
    public void The_band_of_a_falling_quantity_is_that_of_its_subjects()
    {
        var quick = Course.Falling(s => 1 / (1 + Math.Exp(s)));
        var slow = Course.Over((_, s, _) => 1 / (1 + Math.Exp(s)));

        foreach (var day in new[] { 0, 7, 30, 180 })
        {
            Assert.Equal(slow.Low[day], quick.Low[day], 5e-3);
            Assert.Equal(slow.High[day], quick.High[day], 5e-3);
        }
    }
}
