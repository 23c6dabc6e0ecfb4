using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Pharmacology;

/// <summary>Where the toxin of one injection is bound in a muscle between other layers: a sum of sheets, one for each shape over depth.</summary>
/// <remarks>
/// <para>Diffusion with binding in parallel layers separates into shapes over depth φₙ; each spreads sideways as the sheet of <see cref="SheetSpread"/> with its own length
/// Lₙ = 1/√λₙ. The muscle binds Σ wₙ·b(r; Lₙ), wₙ = (κ/λₙ)·⟨φₙ⟩ over the bolus·∫φₙ over the muscle/∫φₙ². Depth of injection and thickness of each layer enter through wₙ.</para>
/// <para>Valid in flat parallel layers of equal diffusivity: within 1 % of a finite-volume solution on average, 2.5 % at worst, for r up to 12 mm.
/// It ignores fascia, vessels and fibre direction. Derivation and checks: docs/model/spread.md.</para>
/// <para>Source: separation of variables, Crank J. The Mathematics of Diffusion, 2nd ed. 1975; constants as in data/parameters.json.</para>
/// </remarks>
public sealed class LayeredSpread
{
    private const int Shapes = 6;

    private readonly ConcurrentDictionary<TissueLayers, ImmutableArray<Shape>> _shapes = new();
    private readonly double _inMuscle;
    private readonly double _elsewhere;
    private readonly double _bolusMm;
    private readonly double _thicknessMm;
    private readonly double _cutOffMm;
    private readonly Lazy<double> _referencePerMm;

    /// <param name="parameters">"spread.length", "spread.sheet-thickness", "spread.cut-off" and "layers.*".</param>
    public LayeredSpread(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var lengthMm = parameters["spread.length"] * parameters["layers.muscle-length"];
        _inMuscle = 1 / (lengthMm * lengthMm);
        _elsewhere = parameters["layers.binding-elsewhere"] * _inMuscle;
        _bolusMm = parameters["layers.bolus-height"];
        _thicknessMm = parameters["spread.sheet-thickness"];
        _cutOffMm = parameters["spread.cut-off"];
        var reference = new TissueLayers(parameters["layers.reference-above"], parameters["layers.reference-muscle"], parameters["layers.reference-below"]);
        _referencePerMm = new(() => Share(reference, new(reference.MiddleMm)) / reference.MuscleMm);
    }

    /// <summary>The share of a dose that the muscle binds, 0 to 1.</summary>
    public double Share(TissueLayers layers, Millimetres depth) => Sheets(layers, depth).Sum(s => s.Share);

    /// <summary>The share of a dose that the muscle binds per mm² at a distance from the site.</summary>
    public double BoundPerMm2(Millimetres distance, TissueLayers layers, Millimetres depth, Millilitres volume) =>
        Sheets(layers, depth).Sum(s => s.Share * s.Sheet.BoundPerMm2(distance, volume));

    /// <summary>What a bound share means for an endplate here: the dose spreads over the thickness, beside the muscle in which the half density is calibrated.</summary>
    public double ExposurePerShare(TissueLayers layers) => 1 / (layers.MuscleMm * _referencePerMm.Value);

    /// <summary>What endplates are exposed to against distance, as a table: the share per mm² that the plain sheet would have to bind to expose them as much.</summary>
    public SpreadProfile Tabulate(TissueLayers layers, Millimetres depth, Millilitres volume)
    {
        var perMm2 = new double[SpreadProfile.Entries];
        foreach (var (share, sheet) in Sheets(layers, depth))
        {
            sheet.AddTo(perMm2, volume, share * ExposurePerShare(layers));
        }

        return new SpreadProfile(perMm2, _cutOffMm / (SpreadProfile.Entries - 1));
    }

    private IEnumerable<(double Share, SheetSpread Sheet)> Sheets(TissueLayers layers, Millimetres depth)
    {
        var top = Math.Clamp(depth.Value - (_bolusMm / 2), 0, Math.Max(0, layers.HeightMm - _bolusMm));
        var bottom = Math.Min(layers.HeightMm, top + _bolusMm);
        return _shapes.GetOrAdd(layers, ShapesOf).Select(shape => (shape.Mode.Integral(top, bottom) / (bottom - top) * shape.BoundInMuscle, shape.Sheet));
    }

    private ImmutableArray<Shape> ShapesOf(TissueLayers layers) =>
    [
        .. DepthMode.Of(layers, _inMuscle, _elsewhere, Shapes).Select(mode => new Shape(
            mode,
            _inMuscle / mode.Lambda * mode.Integral(layers.AboveMm, layers.AboveMm + layers.MuscleMm) / mode.SquareIntegral(),
            new SheetSpread(1 / Math.Sqrt(mode.Lambda), _thicknessMm, _cutOffMm))),
    ];

    /// <param name="Mode">Over depth.</param>
    /// <param name="BoundInMuscle">Share of a dose that lies where the mode is 1 that the muscle binds.</param>
    /// <param name="Sheet">Sideways.</param>
    private sealed record Shape(DepthMode Mode, double BoundInMuscle, SheetSpread Sheet);
}
