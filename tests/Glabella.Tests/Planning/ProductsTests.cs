using System.Reflection;
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
        Assert.True(label.Indications.Sum(i => i.TotalUnits.Value) <= label.SessionUnits.Value);

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
        Assert.Contains(label.Facts, f => f.Topic == "boxed warning");
    }

    private static IEnumerable<SourcedValue> Values(object owner) => owner.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.PropertyType == typeof(SourcedValue))
        .Select(p => (SourcedValue?)p.GetValue(owner))
        .OfType<SourcedValue>();
}
