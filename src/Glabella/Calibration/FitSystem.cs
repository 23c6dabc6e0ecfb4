using System.Collections.Immutable;

namespace Glabella.Calibration;

/// <summary>The fit made linear at one point: A·Δ = g.</summary>
internal sealed class FitSystem
{
    private readonly ImmutableArray<FitParameter> _parameters;
    private readonly ImmutableArray<TrialBlock> _blocks;
    private readonly TrialResponse _response;
    private readonly double[,] _slopes;
    private readonly double[,] _curvature;
    private readonly double[] _gradient;

    public FitSystem(
        ImmutableArray<FitRow> rows, ImmutableArray<FitParameter> parameters, FitNoise noise, ImmutableArray<double> at, TrialResponse response, double[,] slopes)
    {
        (_parameters, _response, _slopes) = (parameters, response, slopes);
        _blocks = TrialBlock.Of(rows, noise, response);
        (_curvature, _gradient) = (new double[parameters.Length, parameters.Length], new double[parameters.Length]);
        foreach (var block in _blocks)
        {
            AddTrial(block, 1, _curvature, _gradient);
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

    /// <summary>Where the fit goes without some trials, in one step of the linear system, and the covariance there. Exact when the model is linear.</summary>
    /// <param name="at">The point of this system.</param>
    /// <param name="isLeftOut">Whether a row is.</param>
    public (ImmutableArray<double> To, double[,] Covariance) Without(ImmutableArray<double> at, Func<int, bool> isLeftOut)
    {
        var (curvature, gradient) = ((double[,])_curvature.Clone(), (double[])_gradient.Clone());
        foreach (var block in _blocks.Where(b => b.Rows.All(isLeftOut)))
        {
            AddTrial(block, -1, curvature, gradient);
        }

        var factor = new Cholesky(curvature);
        var step = factor.Solve(gradient);
        return ([.. at.Select((x, k) => x + Math.Clamp(step[k], -_parameters[k].Sd, _parameters[k].Sd))], factor.Inverse());
    }

    public JointFitResult Result(FitStatus status, int iterations, ImmutableArray<double> at) => new(
        status, iterations, at, new Cholesky(_curvature).Inverse(), Objective, _response, _slopes, [.. _blocks.Select(TrialEstimate.Of)])
    {
        System = this,
    };

    private void AddTrial(TrialBlock block, int sign, double[,] curvature, double[] gradient)
    {
        var residuals = block.Factor.Whiten(block.Residuals);
        var slopes = Enumerable.Range(0, gradient.Length).Select(k => block.Factor.Whiten([.. block.Rows.Select(r => _slopes[r, k])])).ToArray();
        for (var k = 0; k < gradient.Length; k++)
        {
            gradient[k] += sign * block.Weight * Dot(slopes[k], residuals);
            for (var l = 0; l < gradient.Length; l++)
            {
                curvature[k, l] += sign * block.Weight * Dot(slopes[k], slopes[l]);
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
