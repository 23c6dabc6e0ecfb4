using System.Collections.Immutable;
using Glabella.Planning.Optimisation;

namespace Glabella.Planning;

/// <summary>Two plans for one face, set side by side.</summary>
/// <param name="A">What the one is expected to do.</param>
/// <param name="B">What the other is.</param>
/// <param name="Sites">Every site of either, those of A first in its order.</param>
public sealed record PlanComparison(PlanEvaluation A, PlanEvaluation B, ImmutableArray<SiteComparison> Sites)
{
    /// <summary>Whether both are of one product; only then do their Units compare.</summary>
    public bool IsOfOneProduct => A.Totals.Dose.Product == B.Totals.Dose.Product;

    /// <summary>Evaluates both plans and pairs their sites.</summary>
    /// <param name="evaluator">Of the face that both are for.</param>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    public static PlanComparison Of(PlanEvaluator evaluator, TreatmentPlan a, TreatmentPlan b)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new(evaluator.Evaluate(a), evaluator.Evaluate(b), Pair(a.Injections, b.Injections));
    }

    /// <summary>Sites of two plans that are nearest to each other are one site that was moved, unless they lie so far apart that one plan could hold both.</summary>
    public static ImmutableArray<SiteComparison> Pair(ImmutableArray<PlannedInjection> a, ImmutableArray<PlannedInjection> b)
    {
        var free = (A: a.ToHashSet(ReferenceEqualityComparer.Instance), B: b.ToHashSet(ReferenceEqualityComparer.Instance));
        var partner = new Dictionary<PlannedInjection, PlannedInjection>(ReferenceEqualityComparer.Instance);
        var near = from one in a
                   from other in b
                   let apart = one.Point.DistanceMm(other.Point)
                   where apart < PlanningConstants.ApartMm
                   orderby apart
                   select (one, other);
        foreach (var (one, other) in near)
        {
            if (free.A.Contains(one) && free.B.Remove(other))
            {
                free.A.Remove(one);
                partner[one] = other;
            }
        }

        return [.. a.Select(one => new SiteComparison(one, partner.GetValueOrDefault(one))), .. b.Where(free.B.Contains).Select(other => new SiteComparison(null, other))];
    }
}
