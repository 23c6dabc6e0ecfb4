using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class PlanTotalsTests
{
    [Fact]
    public void Areas_add_up_to_the_plan()
    {
        var totals = PlanTotals.Of(ReferenceFace.Plan("upper-face"));

        Assert.Equal(new Dose(64, ReferenceFace.Ona), totals.Dose);
        Assert.Equal(1.6, totals.Volume.Value, 1e-9); // 64 U at 4 U in 0.1 mL
        Assert.Equal(16, totals.Sites);
        Assert.Equal(totals.Dose, totals.Areas.Aggregate(Dose.Zero(ReferenceFace.Ona), (sum, a) => sum + a.Dose));
        Assert.Equal(totals.Volume.Value, totals.Areas.Sum(a => a.Volume.Value), 1e-9);
    }
}
