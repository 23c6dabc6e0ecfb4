using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class BrowBalanceTests
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly BrowBalance Balance = new(Parameters);

    [Fact]
    public void Nothing_weak_nothing_moves() => Assert.Equal(0, Balance.PositionChangeMm(0, 0, Balance.HoldMm(3)));

    [Fact]
    public void Without_its_frontalis_the_median_brow_sinks_by_what_it_was_held() =>
        Assert.Equal(-Parameters["brow.resting-hold"], Balance.PositionChangeMm(1, 0, Balance.HoldMm(0)), 1e-12);

    [Fact]
    public void Without_its_depressors_it_rises() =>
        Assert.Equal(Parameters["brow.depressor-relief"], Balance.PositionChangeMm(0, 1, Balance.HoldMm(0)), 1e-12);

    [Theory]
    [InlineData(0.3, 0)]
    [InlineData(0.9, 0.2)]
    [InlineData(1, 1)]
    public void The_least_hold_that_droops_is_where_the_brow_just_droops(double frontalis, double depressors)
    {
        var hold = Balance.HoldThatDroopsMm(frontalis, depressors);

        Assert.True(Balance.IsDrooping(Balance.PositionChangeMm(frontalis, depressors, hold * 1.0001)));
        Assert.False(Balance.IsDrooping(Balance.PositionChangeMm(frontalis, depressors, hold * 0.9999)));
    }

    [Fact]
    public void A_whole_frontalis_drops_nobody() => Assert.Equal(0, Balance.ShareHolding(Balance.HoldThatDroopsMm(0, 0)));

    [Theory]
    [InlineData(-2)]
    [InlineData(0)]
    [InlineData(1.5)]
    public void The_share_above_a_subjects_hold_is_that_of_the_normal_law(double deviate) =>
        Assert.Equal(StandardNormal.Cumulative(-deviate), Balance.ShareHolding(Balance.HoldMm(deviate)), 1e-12);
}
