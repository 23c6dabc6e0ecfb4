using System.Collections.Immutable;

namespace Glabella.Calibration;

/// <summary>The fit made linear at one point: A·Δ = g.</summary>
internal sealed class FitSystem
{
    private readonly ImmutableArray<FitRow> _rows;
    private readonly ImmutableArray<FitParameter> _parameters;
    private readonly FitNoise _noise;
    private readonly ImmutableArray<double> _at;
    private readonly ImmutableArray<TrialBlock> _blocks;
    private readonly TrialResponse _response;
    private readonly double[,] _slopes;
    private readonly double[,] _curvature;
    private readonly double[] _gradient;

    public FitSystem(
        ImmutableArray<FitRow> rows, ImmutableArray<FitParameter> parameters, FitNoise noise, ImmutableArray<double> at, TrialResponse response, double[,] slopes)
    {
        (_rows, _parameters, _noise, _at, _response, _slopes) = (rows, parameters, noise, at, response, slopes);
        _blocks = TrialBlock.Of(rows, noise, response);
        (_curvature, _gradient) = (new double[parameters.Length, parameters.Length], new double[parameters.Length]);
        foreach (var block in _blocks)
        {
            AddTrial(block);
        }

        for (var k = 0; k < parameters.Length; k++)
        {
            var precision = 1 / (parameters[k].Sd * parameters[k].Sd);
            _curvature[k, k] += precision;
            _gradient[k] += precision * (parameters[k].FittedMean - at[k]);
        }

        Objective = ObjectiveAt(at, response.Predicted);
    }

    public double Objective { get; }

    /// <summary>Minus half the slope of the objective, with the weights and covariances held.</summary>
    public IReadOnlyList<double> Gradient => _gradient;

    /// <summary>The objective elsewhere, with the weights and covariances of this point.</summary>
    public double ObjectiveAt(ImmutableArray<double> at, double[] predicted) =>
        _blocks.Sum(block => block.Misfit(predicted))
        + _parameters.Select((p, k) => Math.Pow((at[k] - p.FittedMean) / p.Sd, 2)).Sum();

    /// <summary>A damped step, no longer than a prior standard deviation in any constant, and what it gains if the model is linear.</summary>
    public (ImmutableArray<double> To, double Gain) Propose(ImmutableArray<double> at, double damping)
    {
        var damped = (double[,])_curvature.Clone();
        for (var k = 0; k < at.Length; k++)
        {
            damped[k, k] *= 1 + damping;
        }

        var step = new Cholesky(damped).Solve(_gradient);
        var longest = step.Select((s, k) => Math.Abs(s) / _parameters[k].Sd).Max();
        var scale = Math.Min(1, 1 / longest);
        var gain = step.Select((s, k) => s * scale * _gradient[k]).Sum();
        return ([.. at.Select((x, k) => x + (scale * step[k]))], gain);
    }

    /// <summary>Where the fit goes without some rows, in one step of the linear system, and the covariance there. Exact when the model is linear.</summary>
    /// <param name="isLeftOut">Whether a row, by its place, is.</param>
    public (ImmutableArray<double> To, double[,] Covariance) Without(Func<int, bool> isLeftOut)
    {
        int[] kept = [.. Enumerable.Range(0, _rows.Length).Where(row => !isLeftOut(row))];
        var slopes = new double[kept.Length, _parameters.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            for (var k = 0; k < _parameters.Length; k++)
            {
                slopes[i, k] = _slopes[kept[i], k];
            }
        }

        double[] Kept(double[] all) => [.. kept.Select(row => all[row])];
        var system = new FitSystem(
            [.. kept.Select(row => _rows[row])], _parameters, _noise, _at,
            new(Kept(_response.Predicted), Kept(_response.OfEffect), Kept(_response.OfSeverity)), slopes);
        return (system.Propose(_at, 0).To, new Cholesky(system._curvature).Inverse());
    }

    public JointFitResult Result(FitStatus status, int iterations, ImmutableArray<double> at) => new(
        status, iterations, at, new Cholesky(_curvature).Inverse(), Objective, _response, _slopes, [.. _blocks.Select(TrialEstimate.Of)])
    {
        System = this,
    };

    private void AddTrial(TrialBlock block)
    {
        var residuals = block.Factor.Whiten(block.Residuals);
        var slopes = Enumerable.Range(0, _gradient.Length).Select(k => block.Factor.Whiten([.. block.Rows.Select(r => _slopes[r, k])])).ToArray();
        for (var k = 0; k < _gradient.Length; k++)
        {
            _gradient[k] += block.Weight * Dot(slopes[k], residuals);
            for (var l = 0; l < _gradient.Length; l++)
            {
                _curvature[k, l] += block.Weight * Dot(slopes[k], slopes[l]);
            }
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
