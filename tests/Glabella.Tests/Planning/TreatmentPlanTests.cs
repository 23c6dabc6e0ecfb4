using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class TreatmentPlanTests
{
    private static readonly ToxinProduct Ona = Products.Find("onabotulinumtoxinA");
    private static readonly ToxinProduct Abo = Products.Find("abobotulinumtoxinA");

    [Fact]
    public void Plans_with_the_same_content_are_equal()
    {
        Assert.Equal(PlanOf(Site("a", 4)), PlanOf(Site("a", 4.00m)));
        Assert.Equal(PlanOf(Site("a", 4)).GetHashCode(), PlanOf(Site("a", 4.00m)).GetHashCode());
        Assert.NotEqual(PlanOf(Site("a", 4)), PlanOf(Site("a", 4.5m)));
        Assert.NotEqual(PlanOf(Site("a", 4), Site("b", 4)), PlanOf(Site("b", 4), Site("a", 4)));
    }

    [Fact]
    public void An_injection_of_another_product_is_a_bug() =>
        Assert.Throws<ProductMismatchException>(() => PlanOf(Site("a", 4) with { Dose = new Dose(10, Abo) }));

    [Fact]
    public void A_vial_of_another_product_is_a_bug() =>
        Assert.Throws<ProductMismatchException>(() => new TreatmentPlan(Ona, new Reconstitution(new Dose(300, Abo), 2.5m), []));

    [Fact]
    public void Two_sites_cannot_share_an_id() => Assert.Throws<ArgumentException>(() => PlanOf(Site("a", 4), Site("a", 2)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_coordinate_is_a_finite_number(double x) =>
        Assert.Throws<ArgumentException>(() => Site("a", 4) with { Point = new FacePoint(x, 0, 0) });

    [Fact]
    public void The_total_is_the_sum_and_its_volume_follows_the_dilution()
    {
        var plan = PlanOf(Site("a", 4), Site("b", 2.5m));

        Assert.Equal(new Dose(6.5m, Ona), plan.TotalDose);
        Assert.Equal(0.1625, plan.TotalVolume.Value, 1e-12);
    }

    private static PlannedInjection Site(string id, decimal units) =>
        new(id, FaceArea.GlabellarLines, new FacePoint(0, 40, 50), Side.Midline, "procerus", new Millimetres(3), new Dose(units, Ona));

    private static TreatmentPlan PlanOf(params PlannedInjection[] sites) =>
        new(Ona, new Reconstitution(new Dose(100, Ona), 2.5m), [.. sites]);
}
