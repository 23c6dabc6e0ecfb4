using Glabella.Anatomy;
using Glabella.App.Web.Measures;

namespace Glabella.App.Tests.Web.Measures;

public class NormListTests
{
    [Theory]
    [InlineData(Sex.Female, 30)]
    [InlineData(Sex.Male, 70)]
    public void A_number_is_the_norms_place_in_the_notes_and_no_norm_is_of_the_other_sex(Sex sex, int age)
    {
        var list = new NormList(sex, age);

        Assert.NotEmpty(list.All);
        Assert.All(list.All.Select(norm => norm.Measure).Distinct(), measure => Assert.All(list.Of(measure), entry => Assert.Same(entry.Norm, list.All[entry.Number - 1])));
        Assert.All(list.All, norm => Assert.True(norm.Sex is null || norm.Sex == sex));
        Assert.All(list.All, norm => Assert.True((norm.AgeFrom ?? 0) <= age && age < (norm.AgeTo ?? 200)));
    }
}
