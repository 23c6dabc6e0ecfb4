using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>A plan with its sites where the hand put them once, under one set of assumptions; moved from placement to placement.</summary>
internal sealed class PlacedPlan
{
    private const ulong Seed = 44;
    private static readonly double[,] Normals = FirstNormals();

    private readonly Deposit[] _meant;
    private readonly SpreadProfile[] _profiles;
    private readonly Dictionary<EndplateTarget, FacePoint[]?[]> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly EndplateField _field;
    private readonly DoseResponse _response;
    private readonly ProductEffect _effect;

    public PlacedPlan(IEnumerable<Deposit> deposits, EndplateField field, DoseResponse response, ProductEffect effect)
    {
        _meant = [.. deposits.Where(d => d.RelativeDose > 0)];
        var cache = new Dictionary<double, SpreadProfile>();
        _profiles = [.. _meant.Select(d => field.ProfileOf(d.Volume, cache))];
        Deposits = [.. _meant];
        (_field, _response, _effect) = (field, response, effect);
    }

    /// <summary>The deposits as placed.</summary>
    public Deposit[] Deposits { get; }

    /// <summary>Hill's exponent, in which powers are raised.</summary>
    public double Hill => _response.Hill;

    /// <summary>Puts every site about its point, and all of them by a common height.</summary>
    /// <param name="placement">Number of the placement; the same for every plan, so that plans are compared on the same hands.</param>
    /// <param name="siteSdMm">Scatter of each site.</param>
    /// <param name="commonHeightSdMm">Scatter of all sites together.</param>
    public void Scatter(int placement, double siteSdMm, double commonHeightSdMm)
    {
        var height = commonHeightSdMm * Normal(placement, 0);
        for (var i = 0; i < _meant.Length; i++)
        {
            Deposits[i] = _meant[i] with
            {
                Point = _meant[i].Point.Moved(siteSdMm * Normal(placement, (2 * i) + 1), height + (siteSdMm * Normal(placement, (2 * i) + 2)), 0),
            };
        }
    }

    /// <summary>Fills (c)^h of every endplate of a target in a subject of median sensitivity; false where nothing arrives.</summary>
    public bool Powers(EndplateTarget target, Span<double> power, SeptumClass septum = SeptumClass.Tight)
    {
        power.Clear();
        var reached = false;
        for (var i = 0; i < Deposits.Length; i++)
        {
            if (target.IsReachedBy(Deposits[i].Point, _field.ReachMm))
            {
                _field.BindAt(target.Muscle, SeenFrom(i, target), Deposits[i], _profiles[i], power, septum);
                reached = true;
            }
        }

        if (!reached || !power.ContainsAnyExcept(0.0))
        {
            return false;
        }

        var offset = _response.OffsetOf(target.Muscle.Id);
        for (var e = 0; e < power.Length; e++)
        {
            power[e] = power[e] == 0 ? 0 : Math.Exp(_response.Hill * _response.LogEffective(power[e], _effect, offset));
        }

        return true;
    }

    private FacePoint[] SeenFrom(int site, EndplateTarget target)
    {
        if (!_seen.TryGetValue(target, out var bySite))
        {
            _seen[target] = bySite = new FacePoint[]?[_meant.Length];
        }

        return bySite[site] ??= target.SeenFrom(_meant[site].Seen);
    }

    private static double Normal(int placement, int counter) =>
        placement < Normals.GetLength(0) && counter < Normals.GetLength(1) ? Normals[placement, counter] : CounterRandom.Normal(Seed, (ulong)placement, (ulong)counter);

    private static double[,] FirstNormals()
    {
        var normals = new double[32, 64];
        for (var i = 0; i < normals.Length; i++)
        {
            normals[i / 64, i % 64] = CounterRandom.Normal(Seed, (ulong)(i / 64), (ulong)(i % 64));
        }

        return normals;
    }
}
