using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Checks;

public class OutlineTests
{
    private static readonly FacePoint[] LShape = [new(0, 0, 5), new(4, 0, 5), new(4, 1, 5), new(1, 1, 5), new(1, 4, 5), new(0, 4, 5)];

    [Theory]
    [InlineData(0.5, 0.5, true)]
    [InlineData(3.5, 0.5, true)]
    [InlineData(0.5, 3.5, true)]
    [InlineData(2, 2, false)]
    [InlineData(-1, 0.5, false)]
    [InlineData(5, 0.5, false)]
    public void Inside_is_inside(double x, double y, bool inside) => Assert.Equal(inside, Outline.Contains(LShape, new(x, y, 0)));
}
