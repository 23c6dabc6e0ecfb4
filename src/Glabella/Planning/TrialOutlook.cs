using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>What a trial of a plan would find on one face: the share of subjects rated none or mild, for setting the model beside published trials.</summary>
/// <remarks>
/// <para>Subjects have a severity before treatment of N(μ, σ) and enter with a rated grade of moderate or severe; the investigator reads the severity with
/// a normal error, which is integrated analytically; grades are cut at 0.5, 1.5 and 2.5.</para>
/// <para>One face stands for all, placed exactly: scatter of faces and hands is the business of virtual trials.</para>
/// </remarks>
internal sealed class TrialOutlook(PlanEvaluator evaluator, ModelParameters parameters)
{
    private const int Subjects = 2048;

    private readonly double _raterSd = parameters["severity.rater-sd"];
    private readonly Population _population = new(parameters, Subjects, 1);

    /// <summary>Per cent of subjects whose line the investigator rates none or mild at full contraction.</summary>
    public double NoneOrMild(TreatmentPlan plan, string line, Side side, Days day)
    {
        var effect = ProductEffect.Find(parameters, plan.Product);
        var curve = evaluator.LineCurve((line, side), evaluator.CurvesOf(plan, effect));
        var severity = new LineSeverity(parameters, line);
        var (rated, entered) = (0.0, 0.0);
        foreach (var subject in _population.Subjects)
        {
            var before = severity.Before(subject.BaselineDeviate);
            var enters = StandardNormal.Cumulative((before - 1.5) / _raterSd);
            var after = severity.AtContraction(
                before, 0, severity.Residual(subject.ResidualDeviate, parameters["population.age-mean"]), severity.Lost(curve.At(subject.Shift(day, effect.DecayFactor))));
            rated += enters * StandardNormal.Cumulative((1.5 - after) / _raterSd);
            entered += enters;
        }

        return 100 * rated / entered;
    }

    /// <summary>Mean loss of strength of a muscle over subjects, per cent.</summary>
    public double MeanWeakness(TreatmentPlan plan, int muscle, Days day)
    {
        var effect = ProductEffect.Find(parameters, plan.Product);
        var curve = evaluator.CurvesOf(plan, effect)[muscle];
        return 100 * _population.Subjects.Average(s => curve.At(s.Shift(day, effect.DecayFactor)));
    }
}
