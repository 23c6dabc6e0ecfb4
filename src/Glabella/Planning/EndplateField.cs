using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Every motor endplate of a face in flat arrays, and what a plan binds there.</summary>
/// <remarks>
/// The influence of one site on one endplate is dose × spread profile(distance) × capture(depth) × septum: linear in the dose, so that densities add.
/// The septum is that of most people, the tight one, unless the caller says otherwise.
/// Distances are those along the skin (<see cref="SkinDistance"/>). Muscles that lie over one another share the same sheet; neither takes from the other.
/// A muscle whose atlas entry says what lies under it has the layered profile instead, which holds its depth and thickness too.
/// </remarks>
internal sealed class EndplateField
{
    private readonly FaceAtlas _atlas;
    private readonly SheetSpread _spread;
    private readonly LayeredSpread _layered;
    private readonly OrbitalSeptum _septum;
    private readonly double _depthScaleMm;
    private readonly int[] _first;
    private readonly (FacePoint Centre, double RadiusMm)[] _around;

    public EndplateField(FaceAtlas atlas, ModelParameters parameters)
    {
        _atlas = atlas;
        _spread = new SheetSpread(parameters);
        _layered = new LayeredSpread(parameters);
        _septum = new OrbitalSeptum(parameters);
        _depthScaleMm = parameters["spread.depth-scale"];
        ReachMm = parameters["spread.cut-off"];
        Weights = [.. atlas.Muscles.SelectMany(m => m.Endplates).Select(e => e.Weight)];
        _around = [.. atlas.Muscles.Select(m => Around(m.Endplates))];
        _first = new int[atlas.Muscles.Count + 1];
        for (var m = 0; m < atlas.Muscles.Count; m++)
        {
            _first[m + 1] = _first[m] + atlas.Muscles[m].Endplates.Count;
        }
    }

    /// <summary>Weight of each endplate in its muscle.</summary>
    public double[] Weights { get; }

    /// <summary>The endplates of one muscle, by its place in the atlas.</summary>
    public Range EndplatesOf(int muscle) => _first[muscle].._first[muscle + 1];

    /// <summary>Bound density at every endplate, reference doses of the product per mm².</summary>
    public double[] Bind(IEnumerable<Deposit> deposits)
    {
        var density = new double[Weights.Length];
        var profiles = new Dictionary<double, SpreadProfile>();
        foreach (var deposit in deposits.Where(d => d.RelativeDose > 0))
        {
            Add(deposit, ProfileOf(deposit.Volume, profiles), density);
        }

        return density;
    }

    /// <summary>Distance beyond which nothing is bound.</summary>
    public double ReachMm { get; }

    /// <summary>Adds what a deposit binds at some endplates of one muscle by the plain sheet; they lie where they are seen from the site that was meant.</summary>
    public void BindAt(
        FittedMuscle muscle, ReadOnlySpan<FacePoint> endplates, Deposit deposit, SpreadProfile profile, Span<double> density, SeptumClass septum = SeptumClass.Tight)
    {
        var passed = deposit.RelativeDose * Reaching(muscle, deposit, septum);
        for (var e = 0; e < endplates.Length; e++)
        {
            density[e] += passed * profile.At(endplates[e].DistanceMm(deposit.Point));
        }
    }

    /// <summary>The spread profile of a volume, from a cache of this evaluation.</summary>
    public SpreadProfile ProfileOf(Millilitres volume, Dictionary<double, SpreadProfile> cache)
    {
        if (!cache.TryGetValue(volume.Value, out var profile))
        {
            cache[volume.Value] = profile = _spread.Tabulate(volume);
        }

        return profile;
    }

    private void Add(Deposit deposit, SpreadProfile profile, double[] density)
    {
        for (var m = 0; m < _atlas.Muscles.Count; m++)
        {
            if (deposit.Point.DistanceMm(_around[m].Centre) >= ReachMm + _around[m].RadiusMm)
            {
                continue;
            }

            var muscle = _atlas.Muscles[m];
            var bound = density.AsSpan(EndplatesOf(m));
            var seen = deposit.Seen.Of(muscle);
            if (muscle.TissueBelowMm is { } below)
            {
                BindLayered(LayersOf(muscle, below), seen, deposit, bound);
            }
            else
            {
                BindAt(muscle, seen, deposit, profile, bound);
            }
        }
    }

    private static (FacePoint Centre, double RadiusMm) Around(IReadOnlyList<MotorEndplate> endplates)
    {
        var centre = new FacePoint(endplates.Average(e => e.Point.X), endplates.Average(e => e.Point.Y), endplates.Average(e => e.Point.Z));
        return (centre, endplates.Max(e => e.Point.DistanceMm(centre)));
    }

    private void BindLayered(TissueLayers layers, ReadOnlySpan<FacePoint> endplates, Deposit deposit, Span<double> density)
    {
        SpreadProfile? profile = null;
        for (var e = 0; e < endplates.Length; e++)
        {
            var distance = endplates[e].DistanceMm(deposit.Point);
            if (distance < ReachMm)
            {
                profile ??= _layered.Tabulate(layers, new(deposit.DepthMm), deposit.Volume);
                density[e] += deposit.RelativeDose * profile.At(distance);
            }
        }
    }

    internal static TissueLayers LayersOf(FittedMuscle muscle, double belowMm) =>
        new(Math.Max(0, muscle.DepthMm - (muscle.ThicknessMm / 2)), muscle.ThicknessMm, belowMm);

    private double Reaching(FittedMuscle muscle, Deposit deposit, SeptumClass septum) => muscle.BehindSeptum
        ? _septum.Transmission(new Millimetres(_atlas.HeightAboveRimMm(deposit.Point)), septum)
        : Capture(muscle, deposit.DepthMm);

    /// <summary>A bolus beside the layer of a muscle binds a little less in it.</summary>
    public double Capture(FittedMuscle muscle, double depthMm)
    {
        var besideMm = Math.Max(0, Math.Abs(depthMm - muscle.DepthMm) - (muscle.ThicknessMm / 2));
        return Math.Exp(-besideMm * besideMm / (_depthScaleMm * _depthScaleMm));
    }
}
