using Glabella.Anatomy;

namespace Glabella.Tests.Anatomy;

public class SkinTypesTests
{
    [Fact]
    public void Six_types_each_with_words_of_its_own()
    {
        Assert.Equal(["I", "II", "III", "IV", "V", "VI"], SkinTypes.All.Select(type => type.ToString()));
        Assert.Distinct(SkinTypes.All.Select(SkinTypes.WordsOf));
    }

    // Classes of individual typology angle after Chardon 1991 and Del Bino 2013 (recalled).
    [Theory]
    [InlineData(SkinType.I, 55, 90)]
    [InlineData(SkinType.II, 41, 55)]
    [InlineData(SkinType.III, 28, 41)]
    [InlineData(SkinType.IV, 10, 28)]
    [InlineData(SkinType.V, -30, 10)]
    [InlineData(SkinType.VI, -90, -30)]
    public void The_colour_lies_in_the_published_class(SkinType type, double from, double to) =>
        Assert.InRange(SkinTypes.SkinOf(type).TypologyAngleDegrees, from, to);

    [Fact]
    public void Hair_greys_with_age_and_brows_later()
    {
        static int Light(string hex) => Convert.ToInt32(hex[1..3], 16);
        var (young, old) = (SkinTypes.ComplexionOf(SkinType.III, Sex.Female, 30), SkinTypes.ComplexionOf(SkinType.III, Sex.Female, 80));

        Assert.True(Light(old.Hair) > Light(old.Brow) && Light(old.Brow) > Light(young.Brow));
        Assert.Equal(young.Hair, young.Brow);
        Assert.Equal(young.Tone, old.Tone);
    }

    [Fact]
    public void Without_a_type_the_stated_neutral_one_is_drawn() =>
        Assert.Equal(SkinTypes.ComplexionOf(SkinType.III, Sex.Male, 50), SkinTypes.ComplexionOf(null, Sex.Male, 50));
}
