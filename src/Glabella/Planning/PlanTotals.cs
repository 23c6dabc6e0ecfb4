using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>The plan added up.</summary>
/// <param name="Dose">All injections.</param>
/// <param name="Volume">To draw up.</param>
/// <param name="Sites">Number of injections.</param>
/// <param name="Areas">Area by area, in the order in which the plan names them.</param>
public sealed record PlanTotals(Dose Dose, Millilitres Volume, int Sites, ImmutableArray<AreaTotal> Areas)
{
    /// <summary>Adds a plan up.</summary>
    public static PlanTotals Of(TreatmentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var areas = plan.Injections.GroupBy(i => i.Area, StringComparer.Ordinal).Select(area =>
        {
            var dose = area.Aggregate(Quantities.Dose.Zero(plan.Product), (sum, i) => sum + i.Dose);
            return new AreaTotal(area.Key, FaceArea.NameOf(area.Key), dose, plan.VolumeOf(dose), area.Count());
        });
        return new PlanTotals(plan.TotalDose, plan.TotalVolume, plan.Injections.Length, [.. areas]);
    }
}
