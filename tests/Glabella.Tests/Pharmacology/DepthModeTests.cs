using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class DepthModeTests
{
    private const double Muscle = 0.16;
    private const double Elsewhere = 0.04;
    private static readonly TissueLayers Layers = new(4, 2, 3);

    [Fact]
    public void In_tissue_of_one_kind_they_are_cosines()
    {
        var modes = DepthMode.Of(Layers, Muscle, Muscle, 6);

        Assert.All(modes.Index(), m => Assert.Equal(Muscle + Math.Pow(m.Index * Math.PI / Layers.HeightMm, 2), m.Item.Lambda, 1e-12));
    }

    [Fact]
    public void They_obey_their_equation_and_are_level_at_skin_and_bone()
    {
        const double H = 1e-3;
        foreach (var mode in DepthMode.Of(Layers, Muscle, Elsewhere, 6))
        {
            Assert.All([(1.0, Elsewhere), (3.5, Elsewhere), (5.0, Muscle), (8.0, Elsewhere)], p =>
            {
                var (z, kappa) = p;
                var curvature = (mode.ValueAt(z + H) - (2 * mode.ValueAt(z)) + mode.ValueAt(z - H)) / (H * H);
                Assert.Equal((kappa - mode.Lambda) * mode.ValueAt(z), curvature, 1e-5);
            });
            Assert.Equal(mode.ValueAt(0), mode.ValueAt(H), 1e-5);
            Assert.Equal(mode.ValueAt(9), mode.ValueAt(9 - H), 1e-5);
        }
    }

    [Fact]
    public void The_nth_changes_sign_n_times()
    {
        var signs = DepthMode.Of(Layers, Muscle, Elsewhere, 6)
            .Select(mode => Enumerable.Range(0, 900).Select(i => Math.Sign(mode.ValueAt((i + 0.5) / 100))).ToArray());

        Assert.All(signs.Index(), s => Assert.Equal(s.Index, s.Item.Zip(s.Item.Skip(1)).Count(p => p.First != p.Second)));
    }

    [Fact]
    public void They_are_orthogonal()
    {
        var modes = DepthMode.Of(Layers, Muscle, Elsewhere, 4);
        double Product(DepthMode a, DepthMode b) => Enumerable.Range(0, 9000).Sum(i => a.ValueAt((i + 0.5) / 1000) * b.ValueAt((i + 0.5) / 1000)) / 1000;

        Assert.All(modes.SelectMany(a => modes.Where(b => b != a).Select(b => Product(a, b))), product => Assert.Equal(0, product, 1e-5));
        Assert.All(modes, mode => Assert.Equal(Product(mode, mode), mode.SquareIntegral(), 1e-4));
    }

    [Fact]
    public void In_thin_tissue_the_first_is_the_mean_of_the_layers() =>
        Assert.Equal(((0.09 * Elsewhere) + (0.01 * Muscle)) / 0.1, DepthMode.Of(new(0.05, 0.01, 0.04), Muscle, Elsewhere, 1)[0].Lambda, 1e-5);
}
