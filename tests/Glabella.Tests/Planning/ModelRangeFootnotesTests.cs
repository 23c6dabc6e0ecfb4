using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class ModelRangeFootnotesTests
{
    [Fact]
    public void A_note_holds_from_its_day_and_each_sentence_once() =>
        Assert.Equal(["a"], ModelRangeFootnotes.InForce([Note("a"), Note("late", 151), Note("a")], 150).Select(n => n.Text));

    [Fact]
    public void What_every_figure_has_is_said_once()
    {
        Assert.Equal(["a"], ModelRangeFootnotes.Common([[Note("a"), Note("b")], [Note("a")]]).Select(n => n.Text));
        Assert.Empty(ModelRangeFootnotes.Common([]));
    }

    [Fact]
    public void The_rest_is_numbered_in_the_order_of_need()
    {
        var foot = new ModelRangeFootnotes();

        Assert.Equal([1], foot.Refer([Note("a"), Note("b")], [Note("a")]));
        Assert.Equal([1, 2], foot.Refer([Note("c"), Note("b")], []));
        Assert.Equal(["b", "c"], foot.Numbered.Select(n => n.Text));
    }

    private static ModelRangeNote Note(string text, int fromDay = 0) => new(ModelRangeBearing.Outside, "rule", text, "here", fromDay);
}
