using System.Reflection;
using System.Text.Json.Nodes;
using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class ProductsTests
{
    public static TheoryData<string> Names => [.. Products.All.Select(l => l.Product.Nonproprietary)];

    [Fact]
    public void The_six_products_are_known() => Assert.Equal(
        ["abobotulinumtoxinA", "daxibotulinumtoxinA", "incobotulinumtoxinA", "letibotulinumtoxinA", "onabotulinumtoxinA", "prabotulinumtoxinA"],
        Products.All.Select(l => l.Product.Nonproprietary).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_label_adds_up(string name)
    {
        var label = Products.LabelOf(Products.Find(name));

        Assert.All(label.Indications, i => Assert.Equal(i.TotalUnits.Value, i.Sites.Value * i.UnitsPerSite.Value));
        Assert.True(label.Indications.Where(i => i.Purpose == TreatmentPurpose.Cosmetic).Sum(i => i.TotalUnits.Value) <= label.SessionUnits.Value);

        // The volume of a site follows from at least one labelled dilution; daxi's label rounds 0.096 mL to 0.1.
        Assert.All(label.Indications, i => Assert.Contains(
            label.Reconstitutions,
            r => Math.Abs((r.Of(label.Product).VolumeMl(new(i.UnitsPerSite.Value, label.Product)) / i.MillilitresPerSite.Value) - 1) <= 0.04m));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_of_a_label_has_a_source(string name)
    {
        var label = Products.LabelOf(Products.Find(name));

        Assert.All(label.Indications.SelectMany(i => Values(i)).Concat(Values(label)), v => Assert.NotEmpty(v.Source));
        Assert.All(label.Reconstitutions, r => Assert.NotEmpty(r.Source));
        Assert.All(label.Facts, f => Assert.NotEmpty(f.Source));
        Assert.All(label.OtherIndications, o => Assert.NotEmpty(o.Source));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_label_tells_what_a_physician_must_know_before_and_after_opening_a_vial(string name) => Assert.Superset(
        new HashSet<string>
        {
            "storage before reconstitution", "storage after reconstitution", "use-by", "diluent", "excipients",
            "contra-indication", "caution", "interaction", "interchangeability", "boxed warning",
        },
        Products.LabelOf(Products.Find(name)).Facts.Select(f => f.Topic).ToHashSet());

    [Fact]
    public void Every_fact_of_a_file_says_where_and_how_it_was_read()
    {
        foreach (var path in ReferenceData.List("products"))
        {
            var facts = Objects(JsonNode.Parse(ReferenceData.ReadText(path))!).Where(o => o.Any(p => p.Key is "value" or "text" or "dose" or "vialUnits")).ToArray();
            Assert.NotEmpty(facts);
            Assert.All(facts, fact => Assert.NotEmpty((string?)fact["source"] ?? ""));
            Assert.All(facts, fact => Assert.Contains((string?)fact["status"], new[] { "seen", "recalled" }));
        }
    }

    [Fact]
    public void What_is_not_planned_is_no_area()
    {
        var other = Products.All.SelectMany(l => l.OtherIndications).Select(o => o.Indication).ToArray();

        Assert.Contains("Platysma bands", other);
        Assert.Empty(other.Intersect(Products.All.SelectMany(l => l.Indications).Select(i => i.Area)));
        Assert.Null(Products.LabelOf(Products.Find("onabotulinumtoxinA")).FindIndication("platysma-bands"));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject o => o.Select(p => p.Value).OfType<JsonNode>().SelectMany(Objects).Prepend(o),
        JsonArray a => a.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<SourcedValue> Values(object owner) => owner.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.PropertyType == typeof(SourcedValue))
        .Select(p => (SourcedValue?)p.GetValue(owner))
        .OfType<SourcedValue>();
}
