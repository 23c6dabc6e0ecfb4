using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

/// <summary>The finite-volume oracle itself, held against what must be true of it.</summary>
public class LayeredTissueChecks
{
    private static readonly TissueLayer[] Unequal = [new(1.5, 0.5, 0.2), new(2.5, 2, 0.1), new(2, 1, 1), new(3, 0.7, 0.3)];

    [Fact]
    public void All_of_the_dose_is_bound_in_some_layer()
    {
        var tissue = new LayeredTissue(Unequal);

        Assert.Equal(1, Enumerable.Range(0, Unequal.Length).Sum(layer => tissue.ShareOf(layer, new Bolus(5.5, 3, 6))), 1e-12);
    }

    [Fact]
    public void Tissue_of_one_kind_is_the_sheet()
    {
        // Integrated over all depths the shape of the bolus in depth is lost, and the closed form of the sheet is exact.
        var parameters = ModelParameters.Standard;
        var (spread, length) = (new SheetSpread(parameters), parameters["spread.length"]);
        var tissue = new LayeredTissue([new(4, length * length, 1)]);

        Assert.All(
            tissue.RadiiMm.Zip(tissue.BoundPerMm2(0, new Bolus(spread.BolusRadius(new(0.1)).Value, 0.5, 2))).TakeWhile(p => p.First < 12),
            p => Assert.Equal(1, p.Second / spread.BoundPerMm2(new(p.First), new(0.1)), 1e-3));
    }

    [Fact]
    public void Halving_the_cells_quarters_the_error()
    {
        double At(double cellMm) => new LayeredTissue(Unequal, cellMm, 30).ShareOf(2, new Bolus(5.5, 4, 6));

        Assert.InRange((At(0.5) - At(0.25)) / (At(0.25) - At(0.125)), 3.5, 4.5);
    }

    [Fact]
    public void Layers_upside_down_give_the_same_upside_down()
    {
        var up = new LayeredTissue(Unequal).BoundPerMm2(1, new Bolus(5.5, 2, 4));
        var down = new LayeredTissue(Unequal.Reverse()).BoundPerMm2(2, new Bolus(5.5, 5, 7));

        Assert.All(up.Zip(down), p => Assert.Equal(p.First, p.Second, 1e-12));
    }

    [Fact]
    public void What_one_layer_gives_another_it_would_get_from_it()
    {
        // Mean free toxin in layer b from a bolus in layer a is that in a from one in b: the equation is its own adjoint.
        var tissue = new LayeredTissue(Unequal);
        var fromSkin = tissue.BoundPerMm2(2, new Bolus(5, 0, 1.5));
        var fromMuscle = tissue.BoundPerMm2(0, new Bolus(5, 4, 6));
        double Within(double[] bound) => tissue.RadiiMm.Zip(bound).TakeWhile(p => p.First < 5).Sum(p => p.First * p.Second);

        Assert.Equal(Within(fromSkin) / (1 * 2), Within(fromMuscle) / (0.2 * 1.5), 1e-12);
    }

    [Fact]
    public void A_bolus_as_wide_as_the_tissue_is_the_slab_of_two_layers()
    {
        // Closed form: q/k + A·cosh(m z) where the bolus is, B·cosh(m (H − z)) beyond it, with equal value and flux where they meet.
        var (upper, lower) = (new TissueLayer(3, 0.5, 0.2), new TissueLayer(2, 2, 1));
        var (m, n) = (Math.Sqrt(upper.Rate / upper.Diffusivity), Math.Sqrt(lower.Rate / lower.Diffusivity));
        var (out1, out2) = (upper.Diffusivity * m * Math.Sinh(m * 3), lower.Diffusivity * n * Math.Sinh(n * 2));
        var beyond = 1 / (upper.Rate * 3) / (Math.Cosh(n * 2) + (out2 / out1 * Math.Cosh(m * 3)));

        Assert.Equal(beyond * out2, new LayeredTissue([upper, lower], 0.05, 1).ShareOf(1, new Bolus(1, 0, 3)), 1e-4);
    }
}
