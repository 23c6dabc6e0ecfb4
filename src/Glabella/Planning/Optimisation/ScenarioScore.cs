using System.Collections.Immutable;
using Glabella.Planning.Optimisation.Objectives;

namespace Glabella.Planning.Optimisation;

/// <summary>How well the weakness of all groups serves the wishes: (1 − κ)·mean + κ·mean of the worst tenth over scenarios, and the wishes about likelihoods.</summary>
/// <remarks>Not safe for two threads at once.</remarks>
internal sealed class ScenarioScore
{
    /// <summary>ε of <see cref="TailMean"/>: a tenth of a wish that is missed by its scale.</summary>
    public const double TailSoftness = 0.1;

    private readonly ImmutableArray<Objective> _objectives;
    private readonly float[][] _values;
    private readonly float[] _penalties;
    private readonly float[] _weights;
    private readonly float[] _slopes;
    private readonly TailMean _tail;

    /// <param name="objectives">Those without weight are passed over.</param>
    /// <param name="scenarios">Their number.</param>
    public ScenarioScore(ImmutableArray<Objective> objectives, int scenarios)
    {
        _objectives = [.. objectives.Where(o => o.Weight > 0)];
        _values = [.. _objectives.Select(_ => new float[scenarios])];
        (_penalties, _weights, _slopes) = (new float[scenarios], new float[scenarios], new float[scenarios]);
        _tail = new(PlanningConstants.TailShare, TailSoftness);
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
                overMean += _objectives[i].Penalty(Lanes.Mean(_values[i]));
            }
            else
            {
                _objectives[i].AddPenalties(_values[i], _penalties);
            }
        }

        var tail = _tail.Compute(_penalties, _weights);
        return ((1 - PlanningConstants.TailWeight) * Lanes.Mean(_penalties)) + (PlanningConstants.TailWeight * tail) + overMean;
    }

    /// <summary>The score and ∂/∂W.</summary>
    /// <param name="weakness">Group by group, scenario by scenario.</param>
    /// <param name="gradient">Likewise; overwritten.</param>
    public double Value(ReadOnlySpan<float> weakness, Span<float> gradient)
    {
        var score = Value(weakness);
        gradient.Clear();
        for (var s = 0; s < _weights.Length; s++)
        {
            _weights[s] = (float)(((1 - PlanningConstants.TailWeight) / _weights.Length) + (PlanningConstants.TailWeight * _weights[s]));
        }

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
        if (!of.OverMean)
        {
            return of.Slopes(values, _weights, _slopes);
        }

        Array.Fill(_slopes, (float)(of.Slope(Lanes.Mean(values)) / values.Length));
        return _slopes[0] != 0;
    }
}
