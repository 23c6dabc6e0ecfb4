using System.Collections.Concurrent;
using Glabella.Quantities;

namespace Glabella.Pharmacology;

/// <summary>Where the toxin of one injection is bound: a disc of bolus that diffuses and binds in a sheet of tissue.</summary>
/// <remarks>
/// <para>With the bolus radius R = √(V/(π φH)) and the spread length L, the bound share of the dose per mm² is
/// (1/πR²)·(R/L)·I₁(R/L)·K₀(r/L) outside the disc and (1/πR²)·[1 − (R/L)·K₁(R/L)·I₀(r/L)] inside it; over the whole sheet it integrates to 1.</para>
/// <para>Valid in layers of skin, fat and muscle of facial thickness, up to 12 mm from the site (5 % of a finite-volume solution on average, 11 % at worst).
/// It ignores fibre direction, vessels, and which layer takes what. Derivation and checks: docs/model/spread.md.</para>
/// <para>Source: steady diffusion with first-order binding, Crank J. The Mathematics of Diffusion, 2nd ed. 1975, ch. 14; constants as in data/parameters.json.</para>
/// </remarks>
public sealed class SheetSpread
{
    // The Bessel functions at the nodes depend on two constants only, and are the slow part.
    private static readonly ConcurrentDictionary<(double LengthMm, double CutOffMm), (double[] I0, double[] K0)> Nodes = new();

    private readonly double _lengthMm;
    private readonly double _thicknessMm;
    private readonly double _cutOffMm;
    private readonly double[] _i0;
    private readonly double[] _k0;

    /// <param name="parameters">"spread.length", "spread.sheet-thickness" and "spread.cut-off", mm; all positive.</param>
    public SheetSpread(ModelParameters parameters)
        : this(LengthOf(parameters), parameters["spread.sheet-thickness"], parameters["spread.cut-off"])
    {
    }

    /// <summary>A sheet with constants of its own.</summary>
    internal SheetSpread(double lengthMm, double thicknessMm, double cutOffMm)
    {
        (_lengthMm, _thicknessMm, _cutOffMm) = (lengthMm, thicknessMm, cutOffMm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_lengthMm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_thicknessMm);
        (_i0, _k0) = Nodes.GetOrAdd((_lengthMm, _cutOffMm), _ => (AtNodes(BesselFunctions.I0, from: 0), AtNodes(BesselFunctions.K0, from: 1)));
    }

    /// <summary>Radius of the disc that a volume first fills.</summary>
    public Millimetres BolusRadius(Millilitres volume)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(volume.Value);
        return new(Math.Sqrt(volume.CubicMillimetres / (Math.PI * _thicknessMm)));
    }

    /// <summary>The bound share of the dose per mm² at a distance from the site.</summary>
    public double BoundPerMm2(Millimetres distance, Millilitres volume)
    {
        var disc = Disc(volume);
        return distance.Value < disc.RadiusMm
            ? disc.Inside(BesselFunctions.I0(distance.Value / _lengthMm))
            : disc.Outside(BesselFunctions.K0(distance.Value / _lengthMm));
    }

    /// <summary>The same as a table for quick look-up.</summary>
    public SpreadProfile Tabulate(Millilitres volume)
    {
        var perMm2 = new double[SpreadProfile.Entries];
        AddTo(perMm2, volume, 1);
        return new SpreadProfile(perMm2, _cutOffMm / (SpreadProfile.Entries - 1));
    }

    /// <summary>Adds a share of this sheet to the entries of a table.</summary>
    internal void AddTo(double[] perMm2, Millilitres volume, double share)
    {
        var disc = Disc(volume);
        var step = _cutOffMm / (SpreadProfile.Entries - 1);
        for (var i = 0; i < perMm2.Length; i++)
        {
            perMm2[i] += share * (i * step < disc.RadiusMm ? disc.Inside(_i0[i]) : disc.Outside(_k0[i]));
        }
    }

    /// <summary>The radius within which at least a density is bound: the edge of a halo.</summary>
    /// <param name="units">Units of the product, positive.</param>
    /// <param name="volume">Injected volume.</param>
    /// <param name="thresholdPerMm2">Units of the same product per mm² at the edge.</param>
    /// <returns>0 when the threshold is reached nowhere.</returns>
    public Millimetres HaloRadius(double units, Millilitres volume, double thresholdPerMm2)
    {
        var (near, far) = (0.0, 100.0);
        if (units * BoundPerMm2(new(near), volume) < thresholdPerMm2)
        {
            return new(0);
        }

        while (far - near > 1e-6)
        {
            var middle = (near + far) / 2;
            (near, far) = units * BoundPerMm2(new(middle), volume) > thresholdPerMm2 ? (middle, far) : (near, middle);
        }

        return new(near);
    }

    private static double LengthOf(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters["spread.length"];
    }

    private BolusDisc Disc(Millilitres volume)
    {
        var radiusMm = BolusRadius(volume).Value;
        var ratio = radiusMm / _lengthMm;
        return new(radiusMm, ratio * BesselFunctions.I1(ratio), ratio * BesselFunctions.K1(ratio));
    }

    private double[] AtNodes(Func<double, double> bessel, int from)
    {
        var step = _cutOffMm / (SpreadProfile.Entries - 1);
        var values = new double[SpreadProfile.Entries];
        for (var i = from; i < values.Length; i++)
        {
            values[i] = bessel(i * step / _lengthMm);
        }

        return values;
    }

    private readonly record struct BolusDisc(double RadiusMm, double OutsideFactor, double InsideFactor)
    {
        private double Area => Math.PI * RadiusMm * RadiusMm;

        public double Outside(double k0) => OutsideFactor * k0 / Area;

        public double Inside(double i0) => (1 - (InsideFactor * i0)) / Area;
    }
}
