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
/// multiplier, so that a visit costs one multiplication, one addition and one division an endplate.</para>
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
    private readonly float[] _power;

    public ArmKernel(TrialMuscles muscles, ImmutableArray<ArmSite> sites, ProductEffect effect, ModelParameters parameters)
    {
        (_muscles, _sites) = (muscles, sites);
        _hill = parameters["response.hill"];
        var alpha = parameters["response.alpha"];
        var atHalfDensity = alpha * Math.Log(parameters["response.half-density"]);
        _exponent = (float)(_hill * alpha);
        _logScales = [.. muscles.LogOffsets.Select(offset => (float)(_hill * (effect.LogEffect + offset - atHalfDensity)))];
        _placementSdMm = parameters["risk.placement-sd"];
        _commonHeightSdMm = parameters["risk.common-height-sd"];
        _septum = new OrbitalSeptum(parameters);
        _power = new float[muscles.X.Length];
    }

    /// <summary>Places the sites on this subject, spreads them, and keeps cʰ of every endplate.</summary>
    public void Inject(in SubjectTraits traits, ulong seed, long index)
    {
        Array.Clear(_power);
        for (var i = 0; i < _sites.Length; i++)
        {
            var (across, up) = SubjectTraits.Placement(seed, index, i);
            Spread(_sites[i], _placementSdMm * across, (_placementSdMm * up) + (_commonHeightSdMm * traits.HeightNormal), traits.SeptumShare);
        }

        for (var m = 0; m < _logScales.Length; m++)
        {
            Raise(_power.AsSpan(_muscles.Runs[m].Start.._muscles.Runs[m].End), _logScales[m]);
        }
    }

    /// <summary>Weakness of every muscle, 0 to 1, at a shift by time and sensitivity.</summary>
    public void Weaken(double shift, Span<double> weakness)
    {
        var factor = Factor(shift);
        for (var m = 0; m < weakness.Length; m++)
        {
            var (start, end) = _muscles.Runs[m];
            weakness[m] = Weakness(start, _muscles.Weights.AsSpan(start, end - start), factor);
        }
    }

    /// <summary>Weakness of part of a muscle at a shift, its endplates weighed otherwise.</summary>
    public double Weakness(int muscle, ReadOnlySpan<float> weights, double shift) => Weakness(_muscles.Runs[muscle].Start, weights, Factor(shift));

    private float Factor(double shift) => (float)Math.Min(Math.Exp(_hill * shift), Saturated);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spread(ArmSite site, double acrossMm, double upMm, double septumShare)
    {
        var (x, y, z) = ((float)(site.Point.X + acrossMm), (float)(site.Point.Y + upMm), (float)site.Point.Z);
        foreach (var (muscle, capture) in site.Reached)
        {
            var dose = site.RelativeDose * (_muscles.Muscles[muscle].BehindSeptum ? Passing(site.Point.Moved(acrossMm, upMm, 0), _septum.ClassOf(septumShare, _muscles.Muscles[muscle].Side)) : capture);
            var (start, end) = _muscles.Runs[muscle];
            for (var i = start; i < end; i += Vector512<float>.Count)
            {
                var (dx, dy, dz) = (At(_muscles.X, i) - Vector512.Create(x), At(_muscles.Y, i) - Vector512.Create(y), At(_muscles.Z, i) - Vector512.Create(z));
                var bound = At(_power, i) + (site.Spread.At((dx * dx) + (dy * dy) + (dz * dz)) * dose);
                bound.StoreUnsafe(ref _power[i]);
            }
        }
    }

    private float Passing(FacePoint placed, SeptumClass septum) =>
        (float)_septum.Transmission(new Millimetres(_muscles.Face.Atlas.HeightAboveRimMm(placed)), septum);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Raise(Span<float> density, float logScale)
    {
        for (var i = 0; i < density.Length; i += Vector512<float>.Count)
        {
            ref var place = ref density[i];
            var logPower = (Vector512.Log(Vector512.LoadUnsafe(ref place)) * _exponent) + Vector512.Create(logScale);
            Vector512.Min(Vector512.Exp(logPower), Vector512.Create(Saturated)).StoreUnsafe(ref place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Weakness(int start, ReadOnlySpan<float> weights, float factor)
    {
        ref var weight = ref MemoryMarshal.GetReference(weights);
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < weights.Length; i += Vector512<float>.Count)
        {
            var power = At(_power, start + i) * factor;
            sum += Vector512.LoadUnsafe(ref weight, (nuint)i) * (power / (power + Vector512<float>.One));
        }

        return Vector512.Sum(sum);
    }

    private static Vector512<float> At(float[] values, int index) => Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)index);
}
