using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;

namespace Glabella.Planning;

/// <summary>An effect that shows when a muscle, of either side, loses more than a threshold of its strength: the levator of a lid, a muscle of the smile.</summary>
/// <remarks>
/// P = Σ over the shifts s* at which a muscle reaches the threshold, of the share of subjects newly affected there × P(greatest shift ≥ s*): a subject is as sensitive
/// on the right as on the left, but each side has its own septum.
/// </remarks>
internal sealed class WeaknessRisk : IUnwantedEffect
{
    // An endplate speaks for its neighbour: a test holds the thinned muscle to the whole one.
    private const int Stride = 2;

    private readonly ImmutableArray<EndplateTarget> _targets;
    private readonly ImmutableArray<(SeptumClass Class, double Share)> _septa;
    private readonly double _threshold;

    public WeaknessRisk(RiskKind kind, FaceAtlas atlas, ModelParameters parameters)
    {
        Kind = kind;
        _targets = [.. atlas.Muscles.Where(m => kind.Muscles.Contains(m.Id)).Select(m => EndplateTarget.Of(m, e => e.Weight, Stride))];
        _threshold = parameters[kind.Threshold];
        var septum = new OrbitalSeptum(parameters);
        _septa = _targets.Any(t => t.Muscle.BehindSeptum)
            ? [(SeptumClass.Open, septum.OpenShare), (SeptumClass.Tight, 1 - septum.OpenShare)]
            : [(SeptumClass.Tight, 1)];
    }

    public RiskKind Kind { get; }

    public double Share(PlacedPlan placed, PopulationCourse course)
    {
        Span<(double Shift, double Share, int Target)> onsets = stackalloc (double, double, int)[_targets.Length * _septa.Length];
        for (var i = 0; i < onsets.Length; i++)
        {
            var (target, septum) = (i / _septa.Length, _septa[i % _septa.Length]);
            onsets[i] = (ShiftAtThreshold(_targets[target], septum.Class, placed), septum.Share, target);
        }

        onsets.Sort((a, b) => a.Shift.CompareTo(b.Shift));
        Span<double> spared = stackalloc double[_targets.Length];
        spared.Fill(1);
        var (sum, none) = (0.0, 1.0);
        foreach (var (shift, share, target) in onsets)
        {
            spared[target] = Math.Max(0, spared[target] - share);
            var left = 1.0;
            foreach (var side in spared)
            {
                left *= side;
            }

            sum += (none - left) * StandardNormal.Cumulative((course.PeakMean - shift) / course.PeakSd);
            none = left;
        }

        return sum;
    }

    /// <summary>The shift at which a muscle reaches the threshold; infinite when it never does.</summary>
    private double ShiftAtThreshold(EndplateTarget target, SeptumClass septum, PlacedPlan placed)
    {
        Span<double> power = stackalloc double[target.Points.Length];
        return placed.Powers(target, power, septum)
            ? LogRoot(power, target.Weights.AsSpan()) / placed.Hill
            : double.PositiveInfinity;
    }

    /// <summary>ln x at which Σ w·p·x/(1 + p·x) reaches the threshold: Newton from below on a concave rise never overshoots.</summary>
    private double LogRoot(ReadOnlySpan<double> power, ReadOnlySpan<double> weights)
    {
        var x = 0.0;
        for (var iteration = 0; iteration < 30; iteration++)
        {
            var (value, slope) = (0.0, 0.0);
            for (var e = 0; e < power.Length; e++)
            {
                var part = power[e] / (1 + (power[e] * x));
                value += weights[e] * part * x;
                slope += weights[e] * part / (1 + (power[e] * x));
            }

            if (slope <= 1e-300)
            {
                return double.PositiveInfinity;
            }

            var step = (_threshold - value) / slope;
            x += step;
            if (step <= 1e-6 * x)
            {
                break;
            }
        }

        return Math.Log(x);
    }
}
