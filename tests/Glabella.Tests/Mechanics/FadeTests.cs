using Glabella.Mechanics;

namespace Glabella.Tests.Mechanics;

public class FadeTests
{
    [Fact]
    public void Is_whole_at_the_place_nothing_at_the_edge_and_falls_between()
    {
        Assert.Equal(1, Fade.Weight(default, 10, 5));
        Assert.Equal(0, Fade.Weight(new(10, 0, 0), 10, 5));
        Assert.Equal(0, Fade.Weight(new(0, 5, 0), 10, 5));
        Assert.Equal(0.5625, Fade.Weight(new(5, 0, 0), 10, 5), 1e-12);
    }
}
