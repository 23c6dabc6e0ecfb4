using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

/// <summary>The plain sheet and the layered spread beside the finite-volume solution; docs/model/spread.md holds the same figures.</summary>
public class FiniteVolumeComparison
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly SheetSpread Sheet = new(Parameters);
    private static readonly LayeredSpread Layered = new(Parameters);

    public static TheoryData<string> Places => [.. FacialLayers.All.Select(l => l.Place)];

    [Theory]
    [MemberData(nameof(Places))]
    public void The_page_holds_the_errors_of_each_place(string place)
    {
        var layers = FacialLayers.All.Single(l => l.Place == place);
        var (tissue, product) = (layers.Tissue(), layers.ForProduct);
        var bolus = layers.BolusAt(product.MiddleMm);
        var bound = tissue.BoundPerMm2(FacialLayers.Muscle, bolus);
        var share = tissue.Total(bound);
        var plain = SheetError(tissue, bound);
        var layered = KernelError.Of(tissue, bound, r => Layered.BoundPerMm2(new(r), product, new(product.MiddleMm), new(0.1)));

        Assert.InRange(plain.Mean, 0, layers.MuscleMm < 4 ? 10 : 13);
        Assert.InRange(layered.Worst, 0, 4);
        var fitted = FittedSheet(tissue, bound);

        Assert.InRange(fitted, 0, 4.1);
        SpreadPage.Holds(
            FormattableString.Invariant($"| {place} | {product.AboveMm:0.0} + {product.MuscleMm:0.0} + {product.BelowMm:0.0} |"), 0.15,
            plain.Mean, plain.Worst, fitted, layered.Mean, layered.Worst, 100 * share, share * Layered.ExposurePerShare(product));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void The_page_holds_what_a_bolus_two_millimetres_too_shallow_loses(string place)
    {
        var layers = FacialLayers.All.Single(l => l.Place == place);
        var (tissue, middle) = (layers.Tissue(), layers.ForProduct.MiddleMm);
        double Bound(double depth) => tissue.ShareOf(FacialLayers.Muscle, layers.BolusAt(depth));
        var beside = Math.Max(0, 2 - (layers.MuscleMm / 2)) / Parameters["spread.depth-scale"];

        SpreadPage.Holds($"| too shallow, {place} |", 1.5, 100 * Bound(middle - 2) / Bound(middle), 100 * Math.Exp(-beside * beside));
    }

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0.5, 1)]
    [InlineData(1, 1)]
    [InlineData(0.25, 0.5)]
    [InlineData(0.25, 2)]
    public void The_page_holds_how_the_error_depends_on_what_is_assumed_of_skin_and_fat(double elsewhere, double diffusivity)
    {
        // Whatever is assumed, the halos of the forehead hold: the length in muscle follows from them.
        var scale = Enumerable.Range(0, 13).Select(i => 0.65 + (i * 0.05)).MinBy(s => Error(FacialLayers.Forehead, elsewhere, diffusivity, s).Mean);
        var errors = FacialLayers.All.Select(l => Error(l, elsewhere, diffusivity, scale).Mean).ToArray();

        SpreadPage.Holds(FormattableString.Invariant($"| {elsewhere} | {diffusivity} |"), 0.3, errors.Average(), errors.Max());
    }

    [Theory]
    [InlineData(0.025)]
    [InlineData(0.25)]
    public void The_page_holds_the_error_for_other_volumes(double millilitres)
    {
        var errors = FacialLayers.All.Select(layers =>
        {
            var tissue = layers.Tissue();
            return SheetError(tissue, tissue.BoundPerMm2(FacialLayers.Muscle, layers.BolusAt(layers.ForProduct.MiddleMm, millilitres)), millilitres).Mean;
        }).ToArray();

        SpreadPage.Holds(FormattableString.Invariant($"| {millilitres} mL |"), 0.3, errors.Average(), errors.Max());
    }

    [Fact]
    public void A_halo_in_the_skin_grows_with_volume_as_the_sheet_says()
    {
        // Five times the volume, solved in the layers of the forehead with the bolus in the skin and the dose read in skin and fat.
        var tissue = FacialLayers.Forehead.Tissue();
        double[] InSkin(double millilitres)
        {
            var bolus = new Bolus(Sheet.BolusRadius(new(millilitres)).Value, 0, 2);
            return [.. tissue.BoundPerMm2(0, bolus).Zip(tissue.BoundPerMm2(1, bolus), (skin, fat) => skin + fat)];
        }

        var edge = 4 * At(tissue, InSkin(0.1), 7.6) / 5;
        var growth = Math.Pow(RadiusOf(tissue, InSkin(0.25), edge) / RadiusOf(tissue, InSkin(0.05), edge), 2);

        Assert.InRange(growth, 1.4, 1.6);
    }

    private static KernelError Error(FacialLayers layers, double elsewhere, double diffusivity, double scale)
    {
        var tissue = layers.Tissue(elsewhere, diffusivity, scale: scale);
        return SheetError(tissue, tissue.BoundPerMm2(FacialLayers.Muscle, layers.BolusAt(layers.ForProduct.MiddleMm)));
    }

    /// <summary>Of the sheet that binds as much as the muscle does: its form, not its height.</summary>
    private static KernelError SheetError(LayeredTissue tissue, double[] bound, double millilitres = 0.1)
    {
        var share = tissue.Total(bound);
        return KernelError.Of(tissue, bound, r => share * Sheet.BoundPerMm2(new(r), new(millilitres)));
    }

    /// <summary>Mean error of the best sheet with a length, a thickness and a share of its own.</summary>
    private static double FittedSheet(LayeredTissue tissue, double[] bound)
    {
        var rings = tissue.RadiiMm.Zip(bound).TakeWhile(p => p.First < 12).Where((_, i) => i % 2 == 0).ToArray();
        double MeanError(double length, double thickness)
        {
            var sheet = new SheetSpread(length, thickness, Parameters["spread.cut-off"]);
            var ratios = rings.Select(p => sheet.BoundPerMm2(new(p.First), new(0.1)) / p.Second).ToArray();
            var middle = (ratios.Min() + ratios.Max()) / 2;
            return 100 * ratios.Average(r => Math.Abs((r / middle) - 1));
        }

        return Enumerable.Range(0, 35).SelectMany(i => Enumerable.Range(0, 9).Select(j => MeanError(2.5 + (i * 0.05), 0.9 + (j * 0.05)))).Min();
    }

    private static double At(LayeredTissue tissue, double[] bound, double radius)
    {
        var pairs = tissue.RadiiMm.Zip(bound).ToArray();
        var i = Array.FindIndex(pairs, p => p.First > radius);
        var ((r0, b0), (r1, b1)) = (pairs[i - 1], pairs[i]);
        return b0 + ((radius - r0) / (r1 - r0) * (b1 - b0));
    }

    private static double RadiusOf(LayeredTissue tissue, double[] bound, double edge) =>
        Enumerable.Range(20, 2000).Select(i => i * 0.01).First(r => At(tissue, bound, r) < edge);
}
