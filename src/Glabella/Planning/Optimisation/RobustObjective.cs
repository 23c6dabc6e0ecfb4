using System.Collections.Immutable;

namespace Glabella.Planning.Optimisation;

/// <summary>What is minimised: the score of a plan over scenarios, the price of its dose, and what limits of dose cost.</summary>
/// <remarks>F(v) = score(W(A·u)) + Σ price·v + limits, u the doses of all sites that the variables v set. Not convex: at v = 0 the gradient of the score vanishes, because p &gt; 1.</remarks>
internal sealed class RobustObjective
{
    private readonly WeaknessMap _map;
    private readonly ScenarioScore _score;
    private readonly ImmutableArray<DoseLimit> _limits;
    private readonly float[] _doses;
    private readonly float[] _slopes;
    private readonly double[] _siteGradient;

    /// <param name="map">From doses to weakness.</param>
    /// <param name="score">From weakness to what is missed.</param>
    /// <param name="variables">What may change.</param>
    /// <param name="limits">Of the dose of several sites together.</param>
    /// <param name="doses">Of every site; those that no variable sets stay so.</param>
    public RobustObjective(WeaknessMap map, ScenarioScore score, DoseVariables variables, ImmutableArray<DoseLimit> limits, float[] doses)
    {
        (_map, _score, Variables, _limits, _doses) = (map, score, variables, limits, doses);
        _siteGradient = new double[doses.Length];
        _slopes = new float[map.Weakness.Length];
        Prices = new double[variables.Count];
    }

    public DoseVariables Variables { get; }

    public ScenarioScore Score => _score;

    public ImmutableArray<DoseLimit> Limits => _limits;

    /// <summary>Of every site, at the variables last looked at.</summary>
    public ReadOnlySpan<float> Doses => _doses;

    /// <summary>Of one reference dose in each variable.</summary>
    public double[] Prices { get; }

    /// <summary>How often value and gradient were computed.</summary>
    public int Evaluations { get; private set; }

    /// <summary>F and its gradient.</summary>
    public double Evaluate(ReadOnlySpan<double> variables, Span<double> gradient)
    {
        Evaluations++;
        Variables.Spread(variables, _doses);
        _map.Forward(_doses);
        var value = _score.Value(_map.Weakness, _slopes);
        _map.Backward(_slopes, _siteGradient);
        foreach (var limit in _limits)
        {
            value += limit.Add(_doses, _siteGradient);
        }

        Variables.Gather(_siteGradient, gradient);
        for (var v = 0; v < gradient.Length; v++)
        {
            value += Prices[v] * variables[v];
            gradient[v] += Prices[v];
        }

        return value;
    }
}
