using Glabella.App.Web.Plans.Proposals;

namespace Glabella.App.Tests.Web.Plans.Proposals;

public class RecentTests
{
    [Fact]
    public void The_one_not_used_for_longest_goes_first()
    {
        var recent = new Recent<int, string>(2);
        recent.GetOrAdd(1, () => "one");
        recent.GetOrAdd(2, () => "two");
        recent.GetOrAdd(1, () => "not made again");
        recent.GetOrAdd(3, () => "three");

        Assert.Equal(2, recent.Count);
        Assert.Equal("one", recent.GetOrAdd(1, () => "made again"));
        Assert.Equal("made again", recent.GetOrAdd(2, () => "made again"));
    }
}
