using System.Collections.Immutable;
using Glabella.Planning.Optimisation.Objectives;

namespace Glabella.Planning.Optimisation;

/// <summary>How well the weakness of all groups serves the wishes: (1 − κ)·mean + κ·mean of the worst tenth over scenarios, and the wishes about likelihoods.</summary>
/// <remarks>Not safe for two threads at once.</remarks>
internal sealed class ScenarioScore
{
    /// <summary>ε of <see cref="TailMean"/>: a hundredth of a wish that is missed by its scale.</summary>
    public const double TailSoftness = 0.01;

    private readonly ImmutableArray<Objective> _objectives;
    private readonly float[][] _values;
    private readonly double[] _penalties;
    private readonly double[] _tailWeights;
    private readonly float[] _slopes;

    public ScenarioScore(ImmutableArray<Objective> objectives, int scenarios)
    {
        _objectives = [.. objectives.Where(o => o.Weight > 0)];
        _values = [.. _objectives.Select(_ => new float[scenarios])];
        (_penalties, _tailWeights, _slopes) = (new double[scenarios], new double[scenarios], new float[scenarios]);
    }

    public ImmutableArray<Objective> Objectives => _objectives;

    /// <summary>The score; least is best.</summary>
    public double Value(ReadOnlySpan<float> weakness)
    {
        Array.Clear(_penalties);
        var overMean = 0.0;
        for (var i = 0; i < _objectives.Length; i++)
        {
            _objectives[i].Quantity.Values(weakness, _values[i]);
            if (_objectives[i].OverMean)
            {
                overMean += _objectives[i].Penalty(Mean(_values[i]));
                continue;
            }

            for (var s = 0; s < _penalties.Length; s++)
            {
                _penalties[s] += _objectives[i].Penalty(_values[i][s]);
            }
        }

        var tail = TailMean.Compute(_penalties, PlanningConstants.TailShare, TailSoftness, _tailWeights);
        return ((1 - PlanningConstants.TailWeight) * Mean(_penalties)) + (PlanningConstants.TailWeight * tail) + overMean;
    }

    /// <summary>The score and ∂/∂W.</summary>
    /// <param name="weakness">Group by group, scenario by scenario.</param>
    /// <param name="gradient">Likewise; overwritten.</param>
    public double Value(ReadOnlySpan<float> weakness, Span<float> gradient)
    {
        var score = Value(weakness);
        gradient.Clear();
        for (var i = 0; i < _objectives.Length; i++)
        {
            if (SlopesOf(i))
            {
                _objectives[i].Quantity.AddGradient(weakness, _slopes, gradient);
            }
        }

        return score;
    }

    /// <summary>∂/∂ of one quantity in every scenario; false when all are zero.</summary>
    private bool SlopesOf(int objective)
    {
        var (of, values) = (_objectives[objective], _values[objective]);
        if (of.OverMean)
        {
            Array.Fill(_slopes, (float)(of.Slope(Mean(values)) / values.Length));
            return _slopes[0] != 0;
        }

        var any = false;
        for (var s = 0; s < values.Length; s++)
        {
            var weight = ((1 - PlanningConstants.TailWeight) / values.Length) + (PlanningConstants.TailWeight * _tailWeights[s]);
            _slopes[s] = (float)(weight * of.Slope(values[s]));
            any |= _slopes[s] != 0;
        }

        return any;
    }

    private static double Mean(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
