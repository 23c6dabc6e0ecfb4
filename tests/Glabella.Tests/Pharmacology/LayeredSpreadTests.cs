using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class LayeredSpreadTests
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly LayeredSpread Spread = new(Parameters);

    public static TheoryData<string> Places => [.. FacialLayers.All.Select(l => l.Place)];

    [Theory]
    [MemberData(nameof(Places))]
    public void It_is_the_finite_volume_solution_in_every_place(string place)
    {
        var layers = FacialLayers.All.Single(l => l.Place == place);
        var product = layers.ForProduct;
        foreach (var depth in new[] { product.MiddleMm, product.MiddleMm - 2 })
        {
            var error = Error(layers, depth, 0.1);

            Assert.InRange(error.Mean, 0, 1.5);
            Assert.InRange(error.Worst, 0, 4);
        }
    }

    [Theory]
    [InlineData(0.025)]
    [InlineData(0.25)]
    public void It_is_so_for_small_and_large_volumes(double millilitres) =>
        Assert.InRange(Error(FacialLayers.Forehead, 3.5, millilitres).Worst, 0, 4);

    [Fact]
    public void Muscle_alone_is_the_plain_sheet()
    {
        var layers = new TissueLayers(0, 2, 0);
        var sheet = new SheetSpread(Parameters.With("spread.length", Parameters["spread.length"] * Parameters["layers.muscle-length"]));

        Assert.Equal(1, Spread.Share(layers, new(1)), 1e-9);
        Assert.Equal(sheet.BoundPerMm2(new(7), new(0.1)), Spread.BoundPerMm2(new(7), layers, new(1), new(0.1)), 1e-9);
    }

    [Fact]
    public void Layers_upside_down_bind_the_same() =>
        Assert.Equal(Spread.Share(new(4, 2, 3), new(3)), Spread.Share(new(3, 2, 4), new(6)), 1e-6);

    [Fact]
    public void A_bolus_beside_the_muscle_binds_less_in_it()
    {
        var shares = new[] { 5.0, 4, 3, 2, 1 }.Select(depth => Spread.Share(new(4, 2, 3), new(depth))).ToArray();

        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.First > pair.Second));
    }

    [Fact]
    public void A_thicker_muscle_binds_more_and_less_a_millimetre()
    {
        var (thin, thick) = (new TissueLayers(3, 1.2, 2), new TissueLayers(3, 3, 2));
        var (inThin, inThick) = (Spread.Share(thin, new(thin.MiddleMm)), Spread.Share(thick, new(thick.MiddleMm)));

        Assert.True(inThick > inThin);
        Assert.True(inThick * Spread.ExposurePerShare(thick) < inThin * Spread.ExposurePerShare(thin));
    }

    [Fact]
    public void The_muscle_of_the_half_density_is_the_measure()
    {
        var reference = new TissueLayers(Parameters["layers.reference-above"], Parameters["layers.reference-muscle"], Parameters["layers.reference-below"]);

        Assert.Equal(1, Spread.Share(reference, new(reference.MiddleMm)) * Spread.ExposurePerShare(reference), 1e-12);
    }

    [Fact]
    public void The_plain_sheet_that_fits_the_forehead_best_has_the_length_of_its_halos()
    {
        var layers = FacialLayers.Forehead;
        var tissue = layers.Tissue();
        var bound = tissue.BoundPerMm2(FacialLayers.Muscle, layers.BolusAt(3.5));
        var share = tissue.ShareOf(FacialLayers.Muscle, layers.BolusAt(3.5));
        double MeanError(double length)
        {
            var sheet = new SheetSpread(Parameters.With("spread.length", length));
            return KernelError.Of(tissue, bound, r => share * sheet.BoundPerMm2(new(r), new(0.1))).Mean;
        }

        Assert.Equal(Parameters["spread.length"], Enumerable.Range(0, 60).Select(i => 2.6 + (i * 0.02)).MinBy(MeanError), 0.041);
    }

    [Fact]
    public void The_table_follows_the_formula()
    {
        var layers = new TissueLayers(4, 2, 3);
        var table = Spread.Tabulate(layers, new(4.5), new(0.05));
        double Exact(double r) => Spread.BoundPerMm2(new(r), layers, new(4.5), new(0.05)) * Spread.ExposurePerShare(layers);
        for (var r = 0.0; r < 23.9; r += 0.37)
        {
            Assert.Equal(Exact(r), table.At(r), 2e-3 * Exact(0));
        }
    }

    private static KernelError Error(FacialLayers layers, double depthMm, double millilitres)
    {
        var tissue = layers.Tissue();
        var bound = tissue.BoundPerMm2(FacialLayers.Muscle, layers.BolusAt(depthMm, millilitres));
        return KernelError.Of(tissue, bound, r => Spread.BoundPerMm2(new(r), layers.ForProduct, new(depthMm), new(millilitres)));
    }
}
