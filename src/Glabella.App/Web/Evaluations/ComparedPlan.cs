using System.Collections.Immutable;
using Glabella.Clinic.Plans;
using Glabella.Planning;
using Glabella.Planning.Optimisation;

namespace Glabella.App.Web.Evaluations;

/// <summary>One of the plans that stand side by side.</summary>
/// <param name="Letter">A to D, in the order in which they were asked for.</param>
/// <param name="Sheet">The plan.</param>
/// <param name="Evaluation">What it is expected to do.</param>
/// <param name="Histograms">What each muscle loses.</param>
public sealed record ComparedPlan(string Letter, ShowPlan.Sheet Sheet, PlanEvaluation Evaluation, ImmutableArray<MuscleHistogram> Histograms)
{
    public string Product => Sheet.Content.Product.Nonproprietary;
}
