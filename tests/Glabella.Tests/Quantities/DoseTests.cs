using FsCheck;
using FsCheck.Fluent;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Quantities;

public class DoseTests
{
    private static readonly ToxinProduct Ona = new("onabotulinumtoxinA", "Botox Cosmetic");
    private static readonly ToxinProduct Abo = new("abobotulinumtoxinA", "Dysport");

    [Fact]
    public void Adds_decimals_exactly() => Assert.Equal(new Dose(0.3m, Ona), new Dose(0.1m, Ona) + new Dose(0.2m, Ona));

    [Fact]
    public void Refuses_to_add_doses_of_different_products() =>
        Assert.Throws<ProductMismatchException>(() => new Dose(4, Ona) + new Dose(10, Abo));

    [Fact]
    public void Refuses_to_compare_doses_of_different_products() =>
        Assert.Throws<ProductMismatchException>(() => new Dose(4, Ona).Exceeds(new Dose(10, Abo)));

    [Fact]
    public void Doses_of_different_products_are_never_equal() => Assert.NotEqual(new Dose(4, Ona), new Dose(4, Abo));

    [Fact]
    public void Refuses_a_negative_amount() => Assert.Throws<ArgumentOutOfRangeException>(() => new Dose(-1, Ona));

    [Fact]
    public void A_product_is_its_nonproprietary_name() =>
        Assert.Equal(new Dose(4, Ona), new Dose(4, new ToxinProduct("onabotulinumtoxinA", "Vistabel")));

    [Fact]
    public void Doses_add_if_and_only_if_they_are_of_one_product() => Prop.ForAll(
        Gen.Zip(AnyDose, AnyDose).ToArbitrary(),
        pair => pair.Item1.Product == pair.Item2.Product
            ? (pair.Item1 + pair.Item2).Units == pair.Item1.Units + pair.Item2.Units && pair.Item1 + pair.Item2 == pair.Item2 + pair.Item1
            : Refused(() => pair.Item1 + pair.Item2) && Refused(() => pair.Item1.Exceeds(pair.Item2))).QuickCheckThrowOnFailure();

    private static Gen<Dose> AnyDose =>
        from product in Gen.Elements(Products.All.Select(label => label.Product).ToArray())
        from tenths in Gen.Choose(0, 5000)
        select new Dose(tenths / 10m, product);

    private static bool Refused(Func<object> act)
    {
        try
        {
            act();
            return false;
        }
        catch (ProductMismatchException)
        {
            return true;
        }
    }
}
