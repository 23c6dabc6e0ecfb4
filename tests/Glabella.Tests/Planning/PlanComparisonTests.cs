using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class PlanComparisonTests
{
    private static readonly TreatmentPlan Label = ReferenceFace.Plan("glabella-5");

    [Fact]
    public void A_plan_beside_itself_differs_in_nothing()
    {
        var comparison = PlanComparison.Of(ReferenceFace.Evaluator, Label, Label);

        Assert.True(comparison.IsOfOneProduct);
        Assert.Equal(Label.Injections, comparison.Sites.Select(s => s.A));
        Assert.All(comparison.Sites, site => Assert.Empty(site.Changes()));
        Assert.Equal(comparison.A.Lines[0].AtContraction.Median, comparison.B.Lines[0].AtContraction.Median);
    }

    [Fact]
    public void A_site_moved_redosed_deepened_left_out_and_put_in_is_each_told_for_what_it_is()
    {
        var sites = Label.Injections;
        var elsewhere = sites[0] with { Id = "new", Point = sites[0].Point.Moved(0, 40, 0) };
        var other = Label.With(
        [
            elsewhere,
            sites[2] with { Depth = new Millimetres(sites[2].Depth.Value + 1.5) },
            sites[1] with { Id = "renamed", Point = sites[1].Point.Moved(3, 4, 0) },
            sites[3] with { Dose = new Dose(6, Label.Product) },
        ]);

        var pairs = PlanComparison.Pair(Label.Injections, other.Injections);

        Assert.Equal(["moved"], pairs[1].Changes());
        Assert.Equal(5, pairs[1].MovedMm, 0.02);
        Assert.Equal(("renamed", "depth"), (pairs[1].B!.Id, Assert.Single(pairs[2].Changes())));
        Assert.Equal(1.5, pairs[2].DeeperMm, 6);
        Assert.Equal(["redosed"], pairs[3].Changes());
        Assert.Equal(["removed"], pairs[4].Changes());
        Assert.Equal(["removed"], pairs[0].Changes());
        Assert.Equal(("new", "added"), (pairs[5].B!.Id, Assert.Single(pairs[5].Changes())));
        Assert.Equal(6, pairs.Length);
    }

    [Fact]
    public void Units_of_two_products_are_not_compared()
    {
        var abo = ReferenceFace.Plan("glabella-5", Products.Find("abobotulinumtoxinA"));

        var comparison = PlanComparison.Of(ReferenceFace.Evaluator, Label, abo);

        Assert.False(comparison.IsOfOneProduct);
        Assert.All(comparison.Sites, site => Assert.Null(site.IsRedosed));
        Assert.All(comparison.Sites, site => Assert.Empty(site.Changes()));
    }
}
