using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Pharmacology;

public class ProductEffectTests
{
    public static TheoryData<string> Names => [.. Products.All.Select(l => l.Product.Nonproprietary)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reference_dose_is_the_labels_dose_at_a_glabellar_site(string name)
    {
        var product = Products.Find(name);

        Assert.Equal(
            (double)Products.LabelOf(product).FindIndication("glabellar-lines")!.UnitsPerSite.Value,
            ProductEffect.Find(ModelParameters.Standard, product).ReferenceUnits);
    }

    [Fact]
    public void A_dose_of_another_product_is_refused()
    {
        var ona = ProductEffect.Find(ModelParameters.Standard, Products.Find("onabotulinumtoxinA"));

        Assert.Throws<ProductMismatchException>(() => ona.Relative(new Dose(10, Products.Find("abobotulinumtoxinA"))));
    }
}
