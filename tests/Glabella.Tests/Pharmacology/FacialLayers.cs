using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

/// <summary>Nine places of the face from skin to bone, muscles of 1.2 to 4 mm; thicknesses rounded from data/muscles or assumed.</summary>
/// <param name="Place">As docs/model/spread.md names it.</param>
/// <param name="SkinMm">Of the skin.</param>
/// <param name="FatMm">Between skin and muscle.</param>
/// <param name="MuscleMm">Of the muscle.</param>
/// <param name="BelowMm">Between muscle and bone.</param>
internal sealed record FacialLayers(string Place, double SkinMm, double FatMm, double MuscleMm, double BelowMm)
{
    public const int Muscle = 2;

    private static readonly ModelParameters Parameters = ModelParameters.Standard;

    public static FacialLayers[] All { get; } =
    [
        new("crow's feet", 1, 1, 1.2, 1.5),
        new("nose", 1.5, 1, 1.2, 0.5),
        new("brow (corrugator)", 1.5, 2.2, 1.6, 1),
        new("forehead", 1.5, 1, 2, 1),
        new("upper lip", 1.5, 1.5, 2, 2),
        new("corner of the mouth", 1.5, 2.5, 2, 3),
        new("cheek", 1.5, 3.5, 2, 4),
        new("chin", 1.5, 3, 3, 1),
        new("a thick muscle", 1.5, 3, 4, 3),
    ];

    public static FacialLayers Forehead => All.Single(l => l.Place == "forehead");

    public TissueLayers ForProduct => new(SkinMm + FatMm, MuscleMm, BelowMm);

    /// <summary>The same tissue for the finite-volume solution.</summary>
    /// <param name="elsewhere">Rate outside muscle over that in it; the product's own where not given.</param>
    /// <param name="diffusivity">Diffusivity outside muscle over that in it.</param>
    /// <param name="scale">Length in muscle over the spread length; the product's own where not given.</param>
    public LayeredTissue Tissue(double? elsewhere = null, double diffusivity = 1, double? scale = null)
    {
        var length = Parameters["spread.length"] * (scale ?? Parameters["layers.muscle-length"]);
        var rate = 1 / (length * length);
        var outside = (elsewhere ?? Parameters["layers.binding-elsewhere"]) * rate;
        return new([new(SkinMm, diffusivity, outside), new(FatMm, diffusivity, outside), new(MuscleMm, 1, rate), new(BelowMm, diffusivity, outside)]);
    }

    /// <summary>What a volume fills around a depth.</summary>
    public Bolus BolusAt(double depthMm, double millilitres = 0.1)
    {
        var half = Parameters["layers.bolus-height"] / 2;
        return new(new SheetSpread(Parameters).BolusRadius(new(millilitres)).Value, Math.Max(0, depthMm - half), Math.Max(2 * half, depthMm + half));
    }
}
