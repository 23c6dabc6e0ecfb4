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
}
