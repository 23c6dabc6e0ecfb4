using Glabella.App.Web.Labels;
using Glabella.Planning;

namespace Glabella.App.Tests.Web.Labels;

public class LabelSheetTests
{
    public static TheoryData<string> Names => LabelFile.Products;

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_with_a_source_is_on_the_sheet_once(string product)
    {
        var (sheet, file) = (SheetOf(product), new LabelFile(product));

        Assert.Equal((file.Sourced.Count, file.Sourced.Count(LabelFile.IsRecalled)), (sheet.Count, sheet.Recalled));
        Assert.Equal(
            file.Sourced.CountBy(fact => LabelFile.Text(fact, "source")).OrderBy(s => s.Key, StringComparer.Ordinal),
            sheet.Sources.Select(s => KeyValuePair.Create(s, sheet.RestingOn(s).Facts)).OrderBy(s => s.Key, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_topic_of_the_labels_has_its_place(string product) => Assert.Empty(SheetOf(product).Section(LabelSheet.Further).Lines);

    [Fact]
    public void A_topic_without_a_place_is_shown_all_the_same()
    {
        var label = Products.All[0];
        var sheet = new LabelSheet(label with { Facts = [.. label.Facts, new LabelFact("disposal", "With the sharps.", "Leaflet", ReadStatus.Recalled)] });

        Assert.Equal([new LabelLine("disposal", "With the sharps.", "Leaflet", ReadStatus.Recalled)], sheet.Section(LabelSheet.Further).Lines);
        Assert.Equal((1, 1), sheet.RestingOn("Leaflet"));
    }

    [Fact]
    public void The_sections_stand_in_the_order_of_need()
    {
        string[] order = ["Make up a vial", "Storage and use-by", "Doses by area", "Limits and intervals", "Do not use in", "Caution in", "Interactions", "Excipients and allergens", "Boxed warning"];

        Assert.Equal(order, SheetOf("onabotulinumtoxinA").Sections.Take(order.Length).Select(s => s.Title));
    }

    [Fact]
    public void What_only_the_European_label_says_comes_last()
    {
        var lines = SheetOf("onabotulinumtoxinA").Section(LabelSheet.DoNotUse).Lines;

        Assert.True(lines.Length > 1);
        Assert.StartsWith("European label", lines[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(lines[..^1], l => l.Text.StartsWith("European label", StringComparison.Ordinal));
    }

    [Fact]
    public void A_vial_is_made_up_in_numbers()
    {
        // 300 U in 2.5 mL are 120 U in 1 mL, 12 U in 0.1 mL.
        var line = SheetOf("abobotulinumtoxinA").Section(LabelSheet.MakeUp).Lines.Single(l => l.Text.StartsWith("Add 2.5 mL", StringComparison.Ordinal));

        Assert.Equal(("Vial of 300 U", "Add 2.5 mL; computed: 12 U in 0.1 mL"), (line.Name, line.Text));
    }

    [Fact]
    public void Sources_are_numbered_as_they_appear()
    {
        var sheet = SheetOf("daxibotulinumtoxinA");

        Assert.Equal(1, sheet.NumberOf(sheet.Section(LabelSheet.MakeUp).Lines[0].Source));
        Assert.Equal(Enumerable.Range(1, sheet.Sources.Length), sheet.Sources.Select(sheet.NumberOf));
    }

    private static LabelSheet SheetOf(string product) => new(Products.LabelOf(Products.Find(product)));
}
