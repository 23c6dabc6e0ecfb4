using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

/// <summary>What a plan does to single muscles over a population of subjects, for setting the model beside electromyograms.</summary>
/// <remarks>One face stands for all, placed exactly; scatter of faces and hands is the business of virtual trials.</remarks>
internal sealed class MuscleOutlook(PlanEvaluator evaluator, ModelParameters parameters)
{
    private const int Subjects = 2048;

    private readonly Population _population = new(parameters, Subjects, 1);

    /// <summary>Mean loss of strength of a muscle over subjects, per cent.</summary>
    public double MeanWeakness(TreatmentPlan plan, int muscle, Days day)
    {
        var effect = ProductEffect.Find(parameters, plan.Product);
        var curve = evaluator.CurvesOf(plan, effect)[muscle];
        return 100 * _population.Subjects.Average(s => curve.At(s.Shift(day, effect.DecayFactor)));
    }
}
