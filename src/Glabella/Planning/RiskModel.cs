using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;

namespace Glabella.Planning;

/// <summary>How likely an unwanted effect is, relative to the label pattern of the same product on the same face.</summary>
/// <remarks>
/// <para>P = mean over placements of 1 − ∏(1 − Φ((ŝ − s*)/σ)): each site is scattered about its point and all by a common height; s* is the shift at which a
/// muscle's weakness reaches the threshold, ŝ and σ are mean and standard deviation of the population's greatest shift.</para>
/// <para>Placements are common to plan and pattern. Relative risk rises with lower sites, larger volume and wider scatter. Its size is not validated. docs/model/risk.md.</para>
/// </remarks>
internal sealed class RiskModel
{
    private const int Placements = 32;
    private const ulong Seed = 44;
    /// <summary>Shares below one in ten thousand are treated alike: beside nothing, nothing is not infinitely less.</summary>
    private const double Negligible = 1e-4;

    private readonly FaceAtlas _atlas;
    private readonly ImmutableArray<RiskKind> _kinds;
    private readonly ImmutableArray<(RiskScenario Scenario, EndplateField Field, DoseResponse Response)> _scenarios;
    private readonly double _commonHeightSdMm;
    private readonly ImmutableDictionary<string, ImmutableArray<RiskTarget>> _targets;
    private readonly ConcurrentDictionary<(string Risk, string Product), double[]> _references = new();

    public RiskModel(FaceAtlas atlas, ModelParameters parameters)
    {
        _atlas = atlas;
        _kinds = [.. RiskKind.All(parameters)];
        _scenarios = [.. RiskScenario.All(parameters).Select(s => (s, new EndplateField(atlas, s.Parameters), new DoseResponse(s.Parameters)))];
        _commonHeightSdMm = parameters["risk.common-height-sd"];
        _targets = _kinds.ToImmutableDictionary(k => k.Id, k => RiskTarget.Of(k, atlas, parameters["risk.brow-scale"]));
    }

    public IEnumerable<RiskPrediction> Predict(TreatmentPlan plan, ProductEffect effect, PopulationCourse course)
    {
        var deposits = Deposit.Of(plan, effect);
        foreach (var kind in _kinds)
        {
            var reference = _references.GetOrAdd((kind.Id, plan.Product.Nonproprietary), _ => Probabilities(kind, Pattern(kind, effect), effect, course));
            var relative = Probabilities(kind, deposits, effect, course)
                .Zip(reference, (p, r) => (p + Negligible) / (r + Negligible)).ToArray();
            yield return new RiskPrediction(kind.Id, kind.Name, relative[0], relative.Min(), relative.Max(), kind.Note);
        }
    }

    /// <summary>The share of subjects with the effect under each scenario.</summary>
    public double[] Probabilities(RiskKind kind, Deposit[] deposits, ProductEffect effect, PopulationCourse course)
    {
        var behindSeptum = _targets[kind.Id].Any(t => t.Muscle.BehindSeptum);
        return
        [
            .. _scenarios.Where(s => behindSeptum || !s.Scenario.OfSeptum)
                .Select(s => Probability(kind, deposits, effect, course, s.Scenario, s.Field, s.Response)),
        ];
    }

    private Deposit[] Pattern(RiskKind kind, ProductEffect effect)
    {
        var made = Products.LabelOf(effect.Product).Reconstitutions[0].Of(effect.Product);
        var sites = Protocols.Fit(Protocols.Find(kind.Reference), _atlas, effect.Product);
        return Deposit.Of(new TreatmentPlan(effect.Product, made, [.. sites]), effect);
    }

    private double Probability(
        RiskKind kind, Deposit[] deposits, ProductEffect effect, PopulationCourse course, RiskScenario scenario, EndplateField field, DoseResponse response)
    {
        var sum = 0.0;
        var profiles = new Dictionary<double, SpreadProfile>();
        for (var placement = 0; placement < Placements; placement++)
        {
            var placed = Placed(deposits, placement, scenario.PlacementSdMm);
            var none = 1.0;
            foreach (var target in _targets[kind.Id])
            {
                none *= 1 - Exceeding(kind, target, placed, effect, course, field, response, profiles);
            }

            sum += 1 - none;
        }

        return sum / Placements;
    }

    /// <summary>The share of subjects in whom one muscle's weakness passes the threshold.</summary>
    private static double Exceeding(
        RiskKind kind, RiskTarget target, Deposit[] placed, ProductEffect effect, PopulationCourse course, EndplateField field, DoseResponse response, Dictionary<double, SpreadProfile> profiles)
    {
        Span<double> power = stackalloc double[target.Points.Length];
        foreach (var deposit in placed)
        {
            if (deposit.RelativeDose > 0 && deposit.Point.DistanceMm(target.Centre) < target.RadiusMm + field.ReachMm)
            {
                field.BindAt(target.Muscle, target.Points.AsSpan(), deposit, field.ProfileOf(deposit.Volume, profiles), power);
            }
        }

        if (!power.ContainsAnyExcept(0.0))
        {
            return 0;
        }

        var offset = response.OffsetOf(target.Muscle.Id);
        for (var e = 0; e < power.Length; e++)
        {
            power[e] = power[e] == 0 ? 0 : Math.Exp(response.Hill * response.LogEffective(power[e], effect, offset));
        }

        var shift = ThresholdShift(power, target.Weights.AsSpan(), kind.Threshold) / response.Hill;
        return StandardNormal.Cumulative((course.PeakMean - shift) / course.PeakSd);
    }

    /// <summary>ln x at which Σ w·p·x/(1 + p·x) reaches the threshold: Newton from below on a concave rise never overshoots.</summary>
    private static double ThresholdShift(ReadOnlySpan<double> power, ReadOnlySpan<double> weights, double threshold)
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

            var step = (threshold - value) / slope;
            x += step;
            if (step <= 1e-6 * x)
            {
                break;
            }
        }

        return Math.Log(x);
    }

    private Deposit[] Placed(Deposit[] deposits, int placement, double sdMm)
    {
        var height = _commonHeightSdMm * PlacementNormal(placement, 0);
        return
        [
            .. deposits.Select((d, i) => d with
            {
                Point = d.Point.Moved(
                    sdMm * PlacementNormal(placement, (2 * i) + 1),
                    height + (sdMm * PlacementNormal(placement, (2 * i) + 2)),
                    0),
            }),
        ];
    }

    private static double PlacementNormal(int placement, int counter) => counter < PlacementNormals.GetLength(1)
        ? PlacementNormals[placement, counter]
        : CounterRandom.Normal(Seed, (ulong)placement, (ulong)counter);

    private static readonly double[,] PlacementNormals = FirstNormals();

    private static double[,] FirstNormals()
    {
        var normals = new double[Placements, 64];
        for (var i = 0; i < normals.Length; i++)
        {
            normals[i / 64, i % 64] = CounterRandom.Normal(Seed, (ulong)(i / 64), (ulong)(i % 64));
        }

        return normals;
    }
}
