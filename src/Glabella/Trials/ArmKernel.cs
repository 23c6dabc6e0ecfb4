using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Trials;

/// <summary>What the toxin of one arm does in one subject's muscles. Holds the working memory of one thread.</summary>
/// <remarks>
/// <para>cʰ at an endplate = (a/a₅₀)^(αh)·e^(h(λ + s)): the first factor is computed once a subject, time and sensitivity s come as one
/// multiplier f, so that a visit costs one multiplication, one addition and half a division an endplate: what is kept is Σ w/(1 + f·cʰ).</para>
/// <para>The same equations as <see cref="Planning.PlanEvaluator"/>, in single precision; a test holds the two together.</para>
/// </remarks>
internal sealed class ArmKernel
{
    // Beyond it an endplate is wholly blocked, and the products stay finite.
    private const float Saturated = 1e15f;

    private readonly TrialMuscles _muscles;
    private readonly ImmutableArray<ArmSite> _sites;
    private readonly float _exponent;
    private readonly float[] _logScales;
    private readonly double _hill;
    private readonly double _placementSdMm;
    private readonly double _commonHeightSdMm;
    private readonly OrbitalSeptum _septum;
    private readonly float _perMm;
    private readonly float[][] _x;
    private readonly float[][] _y;
    private readonly float[][] _depths;
    private readonly float[][] _doses;
    private readonly (int Start, int End)[][] _reached;
    private readonly (int Muscle, int Start, int End)[][] _passing;
    private readonly float[] _power;
    private readonly CounterNormals _hand;
    private readonly double[] _placement;

    public ArmKernel(TrialMuscles muscles, ImmutableArray<ArmSite> sites, ProductEffect effect, ModelParameters parameters, ulong seed)
    {
        (_muscles, _sites) = (muscles, sites);
        _hill = parameters["response.hill"];
        var alpha = parameters["response.alpha"];
        var atHalfDensity = alpha * Math.Log(parameters["response.half-density"]);
        _exponent = (float)(_hill * alpha);
        _logScales = [.. muscles.LogOffsets.Select(offset => (float)(_hill * (effect.LogEffect + offset - atHalfDensity) / Math.Log(2)))];
        _placementSdMm = parameters["risk.placement-sd"];
        _commonHeightSdMm = parameters["risk.common-height-sd"];
        _septum = new OrbitalSeptum(parameters);
        _perMm = (float)SpreadTable.PerMm(parameters["spread.cut-off"]);
        FacePoint[][] seen = [.. sites.Select(site => muscles.SeenFrom(site.Seen))];
        _x = [.. seen.Select(endplates => Array.ConvertAll(endplates, e => (float)e.X * _perMm))];
        _y = [.. seen.Select(endplates => Array.ConvertAll(endplates, e => (float)e.Y * _perMm))];
        _depths = [.. seen.Zip(sites, (endplates, site) => Array.ConvertAll(endplates, e => Squared((float)(e.Z - site.Point.Z) * _perMm) + 1))];
        _doses = [.. sites.Select(DosesOf)];
        _reached = [.. sites.Select(site => Joined(site.Reached.Select(r => muscles.Runs[r.Muscle])))];
        _passing = [.. sites.Select(site => site.Reached.Where(r => muscles.Muscles[r.Muscle].BehindSeptum).Select(r => (r.Muscle, muscles.Runs[r.Muscle].Start, muscles.Runs[r.Muscle].End)).ToArray())];
        _power = new float[muscles.Weights.Length];
        _hand = new CounterNormals(seed, SubjectTraits.PlacementStreams(sites.Length));
        _placement = new double[_hand.Length];
    }

    /// <summary>Places the sites on this subject, spreads them, and keeps cʰ of every endplate.</summary>
    public void Inject(in SubjectTraits traits, long index)
    {
        Array.Clear(_power);
        _hand.Fill((ulong)index, _placement);
        for (var i = 0; i < _sites.Length; i++)
        {
            var (across, up) = (_placement[2 * i], _placement[(2 * i) + 1]);
            Spread(i, _placementSdMm * across, (_placementSdMm * up) + (_commonHeightSdMm * traits.HeightNormal), traits.SeptumShare);
        }

        Raise();
    }

    /// <summary>Weakness of every muscle, 0 to 1, at a shift by time and sensitivity.</summary>
    public void Weaken(double shift, Span<double> weakness)
    {
        for (var m = 0; m < weakness.Length; m++)
        {
            var (start, end) = _muscles.Runs[m];
            weakness[m] = Weakness(m, _muscles.Weights.AsSpan(start, end - start), shift);
        }
    }

    /// <summary>Weakness of part of a muscle at a shift, its endplates weighed otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Weakness(int muscle, ReadOnlySpan<float> weights, double shift)
    {
        ref var weight = ref MemoryMarshal.GetReference(weights);
        var (start, factor, sum) = (_muscles.Runs[muscle].Start, Vector512.Create(Factor(shift)), Vector512<float>.Zero);
        for (var i = 0; i < weights.Length; i += Vector512<float>.Count)
        {
            var power = At(_power, start + i) * factor;
            sum += Vector512.LoadUnsafe(ref weight, (nuint)i) * (power / (power + Vector512<float>.One));
        }

        return Vector512.Sum(sum);
    }

    /// <summary>Share of the compression under a line that is lost at every factor; two at a time.</summary>
    /// <param name="line">Whose weights count.</param>
    /// <param name="factors">From <see cref="Factor"/> or <see cref="VisitFactors"/>.</param>
    /// <param name="weakness">One number a factor.</param>
    public void Weaken(LineWeights line, ReadOnlySpan<float> factors, Span<float> weakness)
    {
        for (var i = 0; i < factors.Length; i += 2)
        {
            var next = Math.Min(i + 1, factors.Length - 1);
            var (first, second) = Kept(line, factors[i], factors[next]);
            weakness[next] = (float)(line.Whole - second);
            weakness[i] = (float)(line.Whole - first);
        }
    }

    /// <summary>What multiplies cʰ at a shift by time and sensitivity.</summary>
    public float Factor(double shift) => (float)Math.Min(Math.Exp(_hill * shift), Saturated);

    private void Spread(int index, double acrossMm, double upMm, double septumShare)
    {
        var (site, doses) = (_sites[index], _doses[index]);
        foreach (var (muscle, start, end) in _passing[index])
        {
            doses.AsSpan(start..end).Fill(
                site.RelativeDose * Passing(site.Point.Moved(acrossMm, upMm, 0), _septum.ClassOf(septumShare, _muscles.Muscles[muscle].Side)));
        }

        var (x, y) = ((float)(site.Point.X + acrossMm) * _perMm, (float)(site.Point.Y + upMm) * _perMm);
        foreach (var (start, end) in _reached[index])
        {
            site.Spread.Add(_x[index].AsSpan(start..end), _y[index].AsSpan(start..end), _depths[index].AsSpan(start..end), doses.AsSpan(start..end), x, y, _power.AsSpan(start..end));
        }
    }

    private float Passing(FacePoint placed, SeptumClass septum) =>
        (float)_septum.Transmission(new Millimetres(_muscles.Face.Atlas.HeightAboveRimMm(placed)), septum);

    /// <summary>From the bound density to cʰ, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Raise()
    {
        var exponent = Vector512.Create(_exponent);
        for (var m = 0; m < _logScales.Length; m++)
        {
            var logScale = Vector512.Create(_logScales[m]);
            var (start, end) = _muscles.Runs[m];
            for (var i = start; i < end; i += Vector512<float>.Count)
            {
                QuickPower.Of(At(_power, i), exponent, logScale).StoreUnsafe(ref _power[i]);
            }
        }
    }

    /// <summary>Σ w/(1 + f·cʰ) at two factors: one division serves both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (double First, double Second) Kept(LineWeights line, float first, float second)
    {
        var (one, two) = (Vector512<float>.Zero, Vector512<float>.Zero);
        var (f, g) = (Vector512.Create(first), Vector512.Create(second));
        foreach (var (start, end) in line.Runs)
        {
            for (var i = start; i < end; i += Vector512<float>.Count)
            {
                var power = At(_power, i);
                var s = Vector512.FusedMultiplyAdd(power, f, Vector512<float>.One);
                var t = Vector512.FusedMultiplyAdd(power, g, Vector512<float>.One);

                // Where both are so large that their product overflows, nothing is kept, and 0 is what this gives.
                var share = At(line.Weights, i) / (s * t);
                one = Vector512.FusedMultiplyAdd(share, t, one);
                two = Vector512.FusedMultiplyAdd(share, s, two);
            }
        }

        return (Vector512.Sum(one), Vector512.Sum(two));
    }

    /// <summary>The dose a site gives to each endplate's layer; behind the septum it is set for each subject.</summary>
    private float[] DosesOf(ArmSite site)
    {
        var doses = new float[_muscles.Weights.Length];
        foreach (var (muscle, capture) in site.Reached)
        {
            doses.AsSpan(_muscles.Runs[muscle].Start.._muscles.Runs[muscle].End).Fill(site.RelativeDose * capture);
        }

        return doses;
    }

    /// <summary>Runs that follow each other as one.</summary>
    private static (int Start, int End)[] Joined(IEnumerable<(int Start, int End)> runs)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var run in runs.Order())
        {
            if (joined.Count > 0 && joined[^1].End == run.Start)
            {
                joined[^1] = (joined[^1].Start, run.End);
            }
            else
            {
                joined.Add(run);
            }
        }

        return [.. joined];
    }

    private static float Squared(float value) => value * value;

    private static Vector512<float> At(float[] values, int index) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)index);
}
