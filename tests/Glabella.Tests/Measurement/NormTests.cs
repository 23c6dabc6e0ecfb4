using Glabella.Anatomy;
using Glabella.Measurement;

namespace Glabella.Tests.Measurement;

public class NormTests
{
    [Fact]
    public void Each_norm_names_a_measure_a_population_a_source_and_how_it_was_read() => Assert.All(Norm.All, norm =>
    {
        Assert.True(norm.Measure == "symmetry-movement" || Measure.All.Any(m => m.Id == norm.Measure), norm.Measure);
        Assert.NotEmpty(norm.Population);
        Assert.NotEmpty(norm.Source);
        Assert.Contains(norm.Read, new[] { "seen", "recalled" });
        Assert.True(norm.Mean is not null || norm.Usual is not null);
        Assert.True(norm.Usual is not { } usual || usual.Low < usual.High);
    });

    [Fact]
    public void A_person_is_set_beside_their_own_age_and_sex()
    {
        Assert.Contains(Norm.For("marginal-reflex-distance-1", Sex.Female, 65), n => n.AgeFrom == 60);
        Assert.DoesNotContain(Norm.For("marginal-reflex-distance-1", Sex.Female, 65), n => n.AgeTo <= 65 || n.Sex == Sex.Male);
        Assert.Empty(Norm.For("lip-depression", Sex.Male, 40));
    }
}
