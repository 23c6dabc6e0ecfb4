using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Tests.Planning.Optimisation;

namespace Glabella.Tests.Planning.Wishes;

public class PlanStylesTests
{
    [Fact]
    public void Every_product_has_a_step_that_its_labels_site_is_a_multiple_of() => Assert.All(Products.All, label =>
        Assert.Equal(0, label.Indications[0].UnitsPerSite.Value % PlanStyles.StepUnitsOf(label.Product)));

    [Theory]
    [InlineData(0)]
    [InlineData(0.37)]
    [InlineData(1)]
    public void The_wishes_of_every_style_can_be_answered(double firmness)
    {
        var wishes = PlanStyles.WishesFor(CandidateSites.Areas, firmness);
        var asked = ProblemFixture.Wishes() with { Wishes = wishes };

        Assert.Empty(WishCheck.Problems(asked, ProblemFixture.Face));
        Assert.Equal(wishes.Length, wishes.DistinctBy(w => (w.Subject, w.Id, w.Bound)).Count());
    }

    [Fact]
    public void Styles_are_named_places_from_soft_to_frozen()
    {
        Assert.Equal(PlanStyles.All.OrderBy(s => s.Firmness), PlanStyles.All);
        Assert.All(PlanStyles.All, s => Assert.InRange(s.Firmness, 0, 1));
    }

    [Fact]
    public void A_wish_of_the_clinicians_own_takes_the_place_of_the_styles()
    {
        var own = new Wish(WishSubject.Line, FaceArea.GlabellarLines, null, WishBound.AtMost, 0.8, Weight: 3);
        var all = PlanStyles.AllWishesOf(ProblemFixture.Wishes(FaceArea.GlabellarLines) with { Wishes = [own] });

        Assert.Equal(own, Assert.Single(all, w => w.Subject == WishSubject.Line));
        Assert.True(all.Length > 1);
    }
}
