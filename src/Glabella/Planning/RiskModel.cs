using System.Collections.Concurrent;
using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;

namespace Glabella.Planning;

/// <summary>How likely an unwanted effect is, relative to the label pattern of the same product on the same face.</summary>
/// <remarks>
/// <para>P = mean over placements of the share of subjects with the effect: each site is scattered about its point and all by a common height; subjects differ in
/// sensitivity, in the septum of each side and in how much the frontalis holds at rest.</para>
/// <para>Placements are common to plan and pattern. Relative risk rises with lower sites, larger volume and wider scatter. Its size is not validated. docs/model/risk.md.</para>
/// </remarks>
internal sealed class RiskModel
{
    private const int Placements = 32;

    /// <summary>Shares below one in ten thousand are treated alike: beside nothing, nothing is not infinitely less.</summary>
    private const double Negligible = 1e-4;

    private readonly FaceAtlas _atlas;
    private readonly ImmutableArray<(RiskScenario Scenario, EndplateField Field, DoseResponse Response, ImmutableArray<IUnwantedEffect> Effects)> _scenarios;
    private readonly double _commonHeightSdMm;
    private readonly ConcurrentDictionary<(string Risk, string Product), double[]> _references = new();

    public RiskModel(FaceAtlas atlas, ModelParameters parameters)
    {
        _atlas = atlas;
        _commonHeightSdMm = parameters["risk.common-height-sd"];
        _scenarios =
        [
            .. RiskScenario.All(parameters).Select(s => (
                s,
                new EndplateField(atlas, s.Parameters),
                new DoseResponse(s.Parameters),
                (ImmutableArray<IUnwantedEffect>)
                [
                    new WeaknessRisk(RiskKind.Eyelid, atlas, s.Parameters),
                    new BrowRisk(atlas, s.Parameters),
                    new WeaknessRisk(RiskKind.Smile, atlas, s.Parameters),
                ])),
        ];
    }

    public IEnumerable<RiskPrediction> Predict(TreatmentPlan plan, ProductEffect effect, PopulationCourse course)
    {
        var deposits = Deposit.Of(plan, effect, _atlas);
        foreach (var kind in _scenarios[0].Effects.Select(e => e.Kind))
        {
            var reference = _references.GetOrAdd((kind.Id, plan.Product.Nonproprietary), _ => Probabilities(kind, Pattern(kind, effect), effect, course));
            var relative = Probabilities(kind, deposits, effect, course)
                .Zip(reference, (p, r) => (p + Negligible) / (r + Negligible)).ToArray();
            yield return new RiskPrediction(kind.Id, kind.Name, relative[0], relative.Min(), relative.Max(), kind.Note);
        }
    }

    /// <summary>The share of subjects with the effect under the usual assumptions.</summary>
    public double Share(RiskKind kind, Deposit[] deposits, ProductEffect effect, PopulationCourse course) =>
        Probability(kind, deposits, effect, course, _scenarios[0]);

    /// <summary>The share of subjects with the effect under each scenario, the usual assumptions first.</summary>
    public double[] Probabilities(RiskKind kind, Deposit[] deposits, ProductEffect effect, PopulationCourse course) =>
    [
        .. _scenarios.Where(s => s.Scenario.Concerns(kind))
            .Select(s => Probability(kind, deposits, effect, course, s)),
    ];

    private Deposit[] Pattern(RiskKind kind, ProductEffect effect)
    {
        var made = Products.LabelOf(effect.Product).Reconstitutions[0].Of(effect.Product);
        var sites = Protocols.Fit(Protocols.Find(kind.Reference), _atlas, effect.Product);
        return Deposit.Of(new TreatmentPlan(effect.Product, made, [.. sites]), effect, _atlas);
    }

    private double Probability(
        RiskKind kind,
        Deposit[] deposits,
        ProductEffect effect,
        PopulationCourse course,
        (RiskScenario Scenario, EndplateField Field, DoseResponse Response, ImmutableArray<IUnwantedEffect> Effects) under)
    {
        var unwanted = under.Effects.Single(e => e.Kind == kind);
        var placed = new PlacedPlan(deposits, under.Field, under.Response, effect);
        var sum = 0.0;
        for (var placement = 0; placement < Placements; placement++)
        {
            placed.Scatter(placement, under.Scenario.PlacementSdMm, _commonHeightSdMm);
            sum += unwanted.Share(placed, course);
        }

        return sum / Placements;
    }
}
