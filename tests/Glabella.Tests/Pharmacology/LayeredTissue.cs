namespace Glabella.Tests.Pharmacology;

/// <summary>One layer of tissue.</summary>
/// <param name="ThicknessMm">mm.</param>
/// <param name="Diffusivity">Relative to any unit: only ratios to <paramref name="Rate"/>·mm² matter once time is integrated out.</param>
/// <param name="Rate">First-order rate at which free toxin is bound or carried away here.</param>
internal sealed record TissueLayer(double ThicknessMm, double Diffusivity, double Rate);

/// <summary>Layers under the skin, solved slowly and without the sheet: the oracle of <see cref="Glabella.Pharmacology.SheetSpread"/>.</summary>
/// <remarks>
/// <para>Free toxin c obeys ∂c/∂t = ∇·(D∇c) − kc from a bolus. Its integral over time, C, obeys ∇·(D∇C) − kC + bolus = 0, and k·C is what ends bound where.
/// No flux through the skin, the bone and a far wall.</para>
/// <para>Finite volumes on rings: two-point fluxes, half cells in series across an interface, band Cholesky. Second order in the size of the cells.</para>
/// </remarks>
internal sealed class LayeredTissue
{
    private readonly TissueLayer[] _layers;
    private readonly double _radialStepMm;
    private readonly int _rings;
    private readonly (double TopMm, double HeightMm, int Layer)[] _rows;

    /// <param name="layers">From the skin down to the bone.</param>
    /// <param name="cellMm">Size of the cells; each layer holds a whole number of them.</param>
    /// <param name="wallMm">Radius of the far wall.</param>
    public LayeredTissue(IEnumerable<TissueLayer> layers, double cellMm = 0.25, double wallMm = 28)
    {
        _layers = [.. layers];
        _rings = (int)Math.Round(wallMm / cellMm);
        _radialStepMm = wallMm / _rings;
        _rows = [.. Rows(_layers, cellMm)];
    }

    /// <summary>Middles of the rings.</summary>
    public IEnumerable<double> RadiiMm => Enumerable.Range(0, _rings).Select(i => (i + 0.5) * _radialStepMm);

    /// <summary>The share of a dose bound per mm² in one layer, ring by ring.</summary>
    /// <param name="layer">Its index.</param>
    /// <param name="bolus">Where the dose starts.</param>
    public double[] BoundPerMm2(int layer, Bolus bolus)
    {
        var free = Solve(bolus);
        var bound = new double[_rings];
        for (var n = 0; n < free.Length; n++)
        {
            var row = _rows[n % _rows.Length];
            bound[n / _rows.Length] += row.Layer == layer ? _layers[layer].Rate * free[n] * row.HeightMm : 0;
        }

        return bound;
    }

    /// <summary>The share of a dose that ends in one layer.</summary>
    public double ShareOf(int layer, Bolus bolus) => Total(BoundPerMm2(layer, bolus));

    /// <summary>What rings of these densities hold together.</summary>
    public double Total(double[] perMm2) => perMm2.Select((b, i) => b * RingArea(i)).Sum();

    /// <summary>Time integral of free toxin in every cell, ring by ring from the skin down.</summary>
    private double[] Solve(Bolus bolus)
    {
        var band = _rows.Length;
        var matrix = new BandMatrix(_rings * band, band);
        var free = new double[_rings * band];
        for (var i = 0; i < _rings; i++)
        {
            for (var j = 0; j < band; j++)
            {
                var n = (i * band) + j;
                var (top, height, layer) = _rows[j];
                matrix.Add(n, n, _layers[layer].Rate * RingArea(i) * height);
                free[n] = bolus.ShareWithin(i * _radialStepMm, (i + 1) * _radialStepMm, top, top + height);
                if (j + 1 < band)
                {
                    matrix.Join(n, n + 1, RingArea(i) / (HalfResistance(j) + HalfResistance(j + 1)));
                }

                if (i + 1 < _rings)
                {
                    // Circumference times height over the distance of the middles.
                    matrix.Join(n, n + band, _layers[layer].Diffusivity * 2 * Math.PI * (i + 1) * height);
                }
            }
        }

        matrix.SolveInPlace(free);
        return free;
    }

    private double RingArea(int ring) => Math.PI * _radialStepMm * _radialStepMm * ((2 * ring) + 1);

    private double HalfResistance(int row) => _rows[row].HeightMm / 2 / _layers[_rows[row].Layer].Diffusivity;

    private static IEnumerable<(double TopMm, double HeightMm, int Layer)> Rows(TissueLayer[] layers, double cellMm)
    {
        var top = 0.0;
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var cells = (int)Math.Max(1, Math.Round(layers[layer].ThicknessMm / cellMm));
            var height = layers[layer].ThicknessMm / cells;
            for (var cell = 0; cell < cells; cell++, top += height)
            {
                yield return (top, height, layer);
            }
        }
    }
}

/// <summary>A disc of tissue that a bolus fills evenly.</summary>
internal sealed record Bolus(double RadiusMm, double TopMm, double BottomMm)
{
    /// <summary>The share of it between two radii and two depths.</summary>
    public double ShareWithin(double inner, double outer, double top, double bottom)
    {
        var ring = Math.Max(0, (Math.Pow(Math.Min(outer, RadiusMm), 2) - (inner * inner)) / (RadiusMm * RadiusMm));
        return ring * Math.Max(0, (Math.Min(bottom, BottomMm) - Math.Max(top, TopMm)) / (BottomMm - TopMm));
    }
}
