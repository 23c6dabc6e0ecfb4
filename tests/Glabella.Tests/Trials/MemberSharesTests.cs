using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class MemberSharesTests
{
    [Fact]
    public void A_member_like_the_best_estimate_has_the_share_of_all_subjects() =>
        Assert.Equal(0.731, Assert.Single(MemberShares.Of(0.731, 1e9, [0.6, 0.6], 1024)), 1e-6);

    [Fact]
    public void A_member_shifts_by_its_odds()
    {
        // Odds of 1 become 3 in the first subjects; so odds of 4 become 12.
        Assert.Equal(12.0 / 13, Assert.Single(MemberShares.Of(0.8, 1e9, [0.5, 0.75], 1e9)), 1e-6);
    }

    [Fact]
    public void Where_no_event_was_seen_a_member_has_few_and_never_less_than_none()
    {
        var shares = MemberShares.Of(0, 20_000, [0, 0, 0.001, 1], 1024);

        Assert.All(shares, share => Assert.InRange(share, 0, 1));
        Assert.InRange(shares[0], 0, 1e-4);
        Assert.InRange(shares[1], shares[0], 0.001);
    }
}
