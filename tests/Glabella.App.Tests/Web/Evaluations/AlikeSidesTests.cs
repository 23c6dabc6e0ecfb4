using Glabella.App.Web.Evaluations;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Evaluations;

public class AlikeSidesTests
{
    [Fact]
    public void What_reads_the_same_on_both_sides_stands_once_and_without_a_side()
    {
        Row[] rows = [new("smile", Side.Right, "9.1"), new("smile", Side.Left, "9.1"), new("frown", Side.Midline, "2.0")];

        Assert.Equal([("smile", Side.Midline), ("frown", Side.Midline)], AlikeSides.Merge(rows, r => (r.Id, r.Side, r.Figures)).Select(m => (m.Item.Id, m.Side)));
    }

    [Fact]
    public void What_differs_stands_once_a_side_and_what_has_one_side_keeps_it()
    {
        Row[] rows = [new("smile", Side.Right, "9.1"), new("smile", Side.Left, "8.8"), new("wink", Side.Left, "2.0")];

        Assert.Equal(
            [("smile", Side.Right), ("smile", Side.Left), ("wink", Side.Left)],
            AlikeSides.Merge(rows, r => (r.Id, r.Side, r.Figures)).Select(m => (m.Item.Id, m.Side)));
    }

    private sealed record Row(string Id, Side Side, string Figures);
}
