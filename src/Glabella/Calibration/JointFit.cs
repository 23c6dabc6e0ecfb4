using System.Collections.Immutable;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>Fits constants to the rows of many trials at once, each trial with effects of its own that are integrated out.</summary>
/// <remarks>
/// <para>Minimises Σ_j w_j·r_jᵀV_j⁻¹r_j + Σ_k ((θ_k − m_k)/s_k)² over the fitted constants θ by Levenberg and Marquardt's method; V_j and the weights w_j
/// are taken at the last point and held during a step (iteratively reweighted generalised least squares). A lower bound stands for the figure to be expected above it.</para>
/// <para>Valid while a row is nearly linear in the trial effects over one standard deviation. It ignores that trial effects may depend on product or area.
/// docs/model/calibration.md.</para>
/// <para>Source: Marquardt DW. J Soc Ind Appl Math 1963;11:431-41; Lindstrom MJ, Bates DM. Biometrics 1990;46:673-87; Huber PJ. Ann Math Stat 1964;35:73-101.</para>
/// </remarks>
public sealed class JointFit
{
    private const double DifferenceShare = 0.02;
    private const int MostRejections = 8;

    private readonly ImmutableArray<FitRow> _rows;
    private readonly ImmutableArray<FitParameter> _parameters;
    private readonly FitNoise _noise;
    private readonly RowModel _model;
    private readonly double _worthwhileGain;

    /// <param name="rows">What was published.</param>
    /// <param name="parameters">What may move.</param>
    /// <param name="noise">How figures scatter.</param>
    /// <param name="model">Predicts all the rows, in their order.</param>
    /// <param name="worthwhileGain">The fit has settled when the next step would gain less than this of the objective; a hundredth of a unit of deviance changes no figure that is printed.</param>
    public JointFit(ImmutableArray<FitRow> rows, ImmutableArray<FitParameter> parameters, FitNoise noise, RowModel model, double worthwhileGain = 0.01)
    {
        ArgumentNullException.ThrowIfNull(noise);
        ArgumentNullException.ThrowIfNull(model);
        (_rows, _parameters, _noise, _model, _worthwhileGain) = (rows, parameters, noise, model, worthwhileGain);
    }

    /// <summary>Fits.</summary>
    /// <param name="start">On the fitting scales.</param>
    /// <param name="mostIterations">At least 1.</param>
    /// <param name="progress">Told the objective before each step.</param>
    /// <param name="stop">Ends the fit with <see cref="OperationCanceledException"/>.</param>
    public JointFitResult Run(IReadOnlyList<double> start, int mostIterations, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Count, _parameters.Length);
        ImmutableArray<double> at = [.. start];
        var damping = 1e-2;
        for (var iteration = 1; ; iteration++)
        {
            var system = Linearise(at, stop);
            progress?.Report(system.Objective);
            var next = iteration <= mostIterations ? Step(system, at, ref damping, stop) : null;
            if (next is null)
            {
                var status = iteration <= mostIterations ? FitStatus.Settled : FitStatus.IterationLimit;
                return system.Result(status, iteration - 1, at);
            }

            at = next.Value;
        }
    }

    /// <summary>The model and its slopes at one point.</summary>
    private FitSystem Linearise(ImmutableArray<double> at, CancellationToken stop)
    {
        var (effect, severity) = (_noise.LogEffectSd, _noise.SeveritySd);
        List<ModelPoint> points =
        [
            new(at, TrialEffect.None), new(at, new(effect, 0)), new(at, new(-effect, 0)), new(at, new(0, severity)), new(at, new(0, -severity)),
        ];
        var steps = _parameters.Select(p => DifferenceShare * p.Sd).ToArray();
        points.AddRange(steps.Select((step, k) => new ModelPoint(at.SetItem(k, at[k] + step), TrialEffect.None)));
        var predicted = _model(points, stop);
        var response = new TrialResponse(predicted[0], HalfDifference(predicted[1], predicted[2]), HalfDifference(predicted[3], predicted[4]));
        var slopes = new double[_rows.Length, steps.Length];
        for (var k = 0; k < steps.Length; k++)
        {
            for (var row = 0; row < _rows.Length; row++)
            {
                slopes[row, k] = (predicted[5 + k][row] - predicted[0][row]) / steps[k];
            }
        }

        return new FitSystem(_rows, _parameters, _noise, at, response, slopes);
    }

    /// <summary>The next point, or null when there is none worth going to.</summary>
    private ImmutableArray<double>? Step(FitSystem system, ImmutableArray<double> at, ref double damping, CancellationToken stop)
    {
        for (var rejected = 0; rejected < MostRejections; rejected++)
        {
            var (to, gain) = system.Propose(at, damping);
            if (gain < _worthwhileGain)
            {
                return null;
            }

            var objective = system.ObjectiveAt(to, _model([new(to, TrialEffect.None)], stop)[0]);
            if (objective < system.Objective)
            {
                damping = Math.Max(damping / 10, 1e-6);
                return to;
            }

            damping *= 5;
        }

        return null;
    }

    private static double[] HalfDifference(double[] above, double[] below) => [.. above.Zip(below, (a, b) => (a - b) / 2)];
}
