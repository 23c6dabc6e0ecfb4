using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class PlacedPlanTests
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly ProductEffect Ona = ProductEffect.Find(Parameters, ReferenceFace.Ona);
    private static readonly Deposit[] Meant = Deposit.Of(ReferenceFace.Plan("glabella-5"), Ona, ReferenceFace.Atlas);

    [Fact]
    public void Without_scatter_every_site_is_where_it_was_meant()
    {
        var placed = New();
        placed.Scatter(3, 0, 0);

        Assert.Equal(Meant, placed.Deposits);
    }

    [Fact]
    public void A_common_height_moves_all_sites_alike()
    {
        var placed = New();
        placed.Scatter(3, 0, 1.5);

        var up = placed.Deposits[0].Point.Y - Meant[0].Point.Y;
        Assert.NotEqual(0, up);
        Assert.All(placed.Deposits.Zip(Meant), pair => Assert.Equal(up, pair.First.Point.Y - pair.Second.Point.Y, 1e-9));
    }

    [Fact]
    public void Sites_scatter_as_wide_as_the_hand()
    {
        var placed = New();
        var squares = 0.0;
        for (var placement = 0; placement < 400; placement++)
        {
            placed.Scatter(placement, 2.5, 0);
            squares += placed.Deposits.Zip(Meant, (p, m) => Math.Pow(p.Point.X - m.Point.X, 2)).Average();
        }

        Assert.Equal(2.5, Math.Sqrt(squares / 400), 0.1);
    }

    private static PlacedPlan New() => new(Meant, new EndplateField(ReferenceFace.Atlas, Parameters), new DoseResponse(Parameters), Ona);
}
