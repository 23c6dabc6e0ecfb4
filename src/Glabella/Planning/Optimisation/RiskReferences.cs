using Glabella.Pharmacology;

namespace Glabella.Planning.Optimisation;

/// <summary>How likely each unwanted effect is under its label pattern of the same product, on the same face and in the same scenarios: what a risk is measured by.</summary>
internal sealed class RiskReferences(PlanningFace face, Scenarios scenarios, ProductEffect effect)
{
    /// <summary>Likelihoods below it are treated alike, as by <see cref="RiskModel"/>.</summary>
    private const double Negligible = 1e-4;

    private readonly Dictionary<RiskKind, double> _known = [];

    public double Of(RiskKind kind)
    {
        if (!_known.TryGetValue(kind, out var likelihood))
        {
            _known[kind] = likelihood = Compute(kind);
        }

        return likelihood;
    }

    private double Compute(RiskKind kind)
    {
        var elements = new EndplateElements(face.Atlas, face.Parameters);
        var quantity = new WishObjectives(face, elements, _ => 1).Risk(kind);
        var label = Products.LabelOf(effect.Product);
        var made = label.Reconstitutions[0].Of(effect.Product);
        var sites = Protocols.Fit(Protocols.Find(kind.Reference), face.Atlas, effect.Product);
        var builder = new ColumnBuilder(face.Atlas, face.Parameters, elements, scenarios);
        var columns = sites.Select((site, i) => builder.Build(SitePlace.Of(site, i, face.Atlas), new((double)made.VolumeMl(site.Dose)))).ToArray();
        var block = new EndplateBlock(elements, scenarios, face.Parameters, effect, PlanningConstants.Day);
        var map = new WeaknessMap(new InfluenceMatrix(elements.Count, scenarios.Count, columns), elements, block);
        map.Forward([.. sites.Select(s => (float)effect.Relative(s.Dose))]);
        var values = new float[scenarios.Count];
        quantity.Values(map.Weakness, values);
        return values.Average(v => (double)v) + Negligible;
    }
}
