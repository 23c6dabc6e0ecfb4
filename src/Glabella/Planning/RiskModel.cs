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
    private const int Placements = 48;
    private const ulong Seed = 44;
    private const double Negligible = 1e-5;

    private readonly FaceAtlas _atlas;
    private readonly ImmutableArray<RiskKind> _kinds;
    private readonly ImmutableArray<(RiskScenario Scenario, EndplateField Field, DoseResponse Response)> _scenarios;
    private readonly double _commonHeightSdMm;
    private readonly double _browScaleMm;
    private readonly ConcurrentDictionary<(string Risk, string Product), double[]> _references = new();

    public RiskModel(FaceAtlas atlas, ModelParameters parameters)
    {
        _atlas = atlas;
        _kinds = [.. RiskKind.All(parameters)];
        _scenarios = [.. RiskScenario.All(parameters).Select(s => (s, new EndplateField(atlas, s.Parameters), new DoseResponse(s.Parameters)))];
        _commonHeightSdMm = parameters["risk.common-height-sd"];
        _browScaleMm = parameters["risk.brow-scale"];
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
    public double[] Probabilities(RiskKind kind, Deposit[] deposits, ProductEffect effect, PopulationCourse course) =>
        [.. _scenarios.Select(s => Probability(kind, deposits, effect, course, s.Scenario, s.Field, s.Response))];

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
        var muscles = Enumerable.Range(0, _atlas.Muscles.Count).Where(m => kind.Muscles.Contains(_atlas.Muscles[m].Id)).ToArray();
        for (var placement = 0; placement < Placements; placement++)
        {
            var placed = Placed(deposits, placement, scenario.PlacementSdMm);
            var none = 1.0;
            foreach (var m in muscles)
            {
                none *= 1 - Exceeding(kind, m, placed, effect, course, field, response, profiles);
            }

            sum += 1 - none;
        }

        return sum / Placements;
    }

    /// <summary>The share of subjects in whom one muscle's weakness passes the threshold.</summary>
    private double Exceeding(
        RiskKind kind, int m, Deposit[] placed, ProductEffect effect, PopulationCourse course, EndplateField field, DoseResponse response, Dictionary<double, SpreadProfile> profiles)
    {
        var muscle = _atlas.Muscles[m];
        Span<double> power = new double[muscle.Endplates.Count];
        foreach (var deposit in placed)
        {
            if (deposit.RelativeDose > 0)
            {
                field.BindAt(m, deposit, field.ProfileOf(deposit.Volume, profiles), power);
            }
        }

        var offset = response.OffsetOf(muscle.Id);
        for (var e = 0; e < power.Length; e++)
        {
            power[e] = Math.Exp(response.Hill * response.LogEffective(power[e], effect, offset));
        }

        var shift = ThresholdShift(power, kind.WeightsOf(muscle, _atlas, _browScaleMm), kind.Threshold) / response.Hill;
        return StandardNormal.Cumulative((course.PeakMean - shift) / course.PeakSd);
    }

    /// <summary>ln x at which Σ w·p·x/(1 + p·x) reaches the threshold: Newton from below on a concave rise never overshoots.</summary>
    private static double ThresholdShift(ReadOnlySpan<double> power, double[] weights, double threshold)
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

    private static double PlacementNormal(int placement, int counter) => PlacementNormals.GetOrAdd(
        (placement, counter), key => CounterRandom.Normal(Seed, (ulong)key.Placement, (ulong)key.Counter));

    private static readonly ConcurrentDictionary<(int Placement, int Counter), double> PlacementNormals = new();
}
