using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class TissueLayersTests
{
    [Fact]
    public void The_layers_add_up_from_skin_to_bone()
    {
        var layers = new TissueLayers(4, 2, 3);

        Assert.Equal((9, 5), (layers.HeightMm, layers.MiddleMm));
    }

    [Theory]
    [InlineData(-1, 2, 3)]
    [InlineData(4, 0, 3)]
    [InlineData(4, 2, -3)]
    public void Layers_of_no_thickness_are_refused(double above, double muscle, double below) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TissueLayers(above, muscle, below));
}
