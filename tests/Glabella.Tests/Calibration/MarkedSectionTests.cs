using Glabella.Calibration;

namespace Glabella.Tests.Calibration;

public class MarkedSectionTests
{
    private static readonly string Page = $"# Page\n\n{MarkedSection.Begin}\n\nold\n\n{MarkedSection.End}\n\nafter\n";

    [Fact]
    public void Only_what_is_between_the_marks_is_replaced()
    {
        var page = MarkedSection.Replace(Page, "new\nlines\n");

        Assert.Equal($"# Page\n\n{MarkedSection.Begin}\n\nnew\nlines\n\n{MarkedSection.End}\n\nafter\n", page);
        Assert.Equal("new\nlines", MarkedSection.Find(page));
        Assert.Equal(page, MarkedSection.Replace(page, "new\nlines"));
    }

    [Fact]
    public void A_page_without_marks_is_refused()
    {
        Assert.Null(MarkedSection.Find("# Page"));
        Assert.Throws<FormatException>(() => MarkedSection.Replace("# Page", "x"));
    }

    [Theory]
    [InlineData("| a | 81.8 | 70-90 |", "| a | 81.7 | 70-90 |", true)]
    [InlineData("| a | 81.8 | 70-90 |", "| a | 81.2 | 70-90 |", false)]
    [InlineData("| a | +0.1 |", "| a | 0.0 |", true)]
    [InlineData("| a | 81.8 |", "| b | 81.8 |", false)]
    [InlineData("one", "one\ntwo", false)]
    public void Texts_agree_up_to_rounding(string found, string expected, bool agree) =>
        Assert.Equal(agree, MarkedSection.Difference(found, expected, 0.15) is null);
}
