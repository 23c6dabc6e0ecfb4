namespace Glabella.Planning.Optimisation;

/// <summary>Minimises a smooth function of variables between 0 and upper bounds: steps to the minimum of a quadratic model within the bounds.</summary>
/// <remarks>
/// The curvature of the model is that of Broyden, Fletcher, Goldfarb and Shanno, damped so that it stays positive (Powell MJD. Math Program 1978;14:224-248); the model is minimised
/// within the bounds coordinate by coordinate, so that a step may end with many variables at a bound. The step is shortened until the value falls enough. Made for some hundred
/// variables: memory grows with their square. Deterministic. Tolerances below 1e-6 of the value ask more than single precision holds.
/// </remarks>
internal sealed class BoundedQuasiNewton
{
    private const double Armijo = 1e-4;
    private const double Damping = 0.2;
    private const int Shortenings = 12;
    private const int Sweeps = 60;
    private const int Patience = 5;

    /// <summary>Nearer to its least a function that is only nearly the same need not be known.</summary>
    private const double RoughTolerance = 1e-3;

    private Function _function;
    private readonly double[] _upper;
    private readonly double[][] _curvature;
    private readonly CancellationToken _cancellation;
    private int _evaluations;

    private BoundedQuasiNewton(Function function, double[] upper, CancellationToken cancellation)
    {
        (_function, _upper, _cancellation) = (function, upper, cancellation);
        _curvature = [.. upper.Select(_ => new double[upper.Length])];
    }

    /// <summary>Value and gradient at a point.</summary>
    public delegate double Function(ReadOnlySpan<double> x, Span<double> gradient);

    /// <summary>Why the search ended.</summary>
    public enum Stop
    {
        /// <summary>No step leads down by more than the tolerance.</summary>
        Converged,

        /// <summary>Steps no longer lower the value: the limit of single precision.</summary>
        NoProgress,

        /// <summary>The most evaluations.</summary>
        EvaluationLimit,
    }

    /// <summary>What a search found.</summary>
    /// <param name="At">The point.</param>
    /// <param name="Value">There.</param>
    /// <param name="Evaluations">Of value and gradient.</param>
    /// <param name="Reason">Why it ended.</param>
    public sealed record Result(double[] At, double Value, int Evaluations, Stop Reason);

    /// <summary>Searches from a start.</summary>
    /// <param name="function">To be minimised.</param>
    /// <param name="start">Within the bounds.</param>
    /// <param name="upper">Upper bounds.</param>
    /// <param name="tolerance">Relative fall of the value over five steps that is not worth more.</param>
    /// <param name="most">Evaluations.</param>
    /// <param name="cancellation">Asked before every evaluation.</param>
    /// <param name="rough">A cheaper function that is nearly the same: it is searched first, and what is learnt of its curvature serves for the other.</param>
    public static Result Minimise(
        Function function, ReadOnlySpan<double> start, ReadOnlySpan<double> upper, double tolerance, int most, CancellationToken cancellation, Function? rough = null)
    {
        var search = new BoundedQuasiNewton(rough ?? function, upper.ToArray(), cancellation);
        if (rough is null)
        {
            return search.Search(start.ToArray(), tolerance, most, fresh: true);
        }

        var from = search.Search(start.ToArray(), Math.Max(tolerance, RoughTolerance), most, fresh: true);
        (search._function, search._evaluations) = (function, 0);
        return search.Search(from.At, tolerance, most, fresh: false);
    }

    private Result Search(double[] x, double tolerance, int most, bool fresh)
    {
        var gradient = new double[x.Length];
        var value = Evaluate(x, gradient);
        var past = new Queue<double>();
        var renewed = fresh && Renew(gradient);
        while (_evaluations < most)
        {
            var step = ModelStep(x, gradient);
            if (Rows.Dot(step, gradient) > -1e-9 * Math.Max(1e-3, Math.Abs(value)))
            {
                return new(x, value, _evaluations, Stop.Converged);
            }

            if (Advance(x, value, gradient, step, most) is not { } next)
            {
                if (renewed)
                {
                    return new(x, value, _evaluations, _evaluations >= most ? Stop.EvaluationLimit : Stop.NoProgress);
                }

                renewed = Renew(gradient); // a poor model of the curvature: once more from the gradient alone
                continue;
            }

            Learn(x, next.At, gradient, next.Gradient, first: renewed);
            (x, value, gradient, renewed) = (next.At, next.Value, next.Gradient, false);
            past.Enqueue(value);
            if (past.Count > Patience && past.Dequeue() - value < tolerance * Math.Max(1e-3, Math.Abs(value)))
            {
                return new(x, value, _evaluations, Stop.Converged);
            }
        }

        return new(x, value, _evaluations, Stop.EvaluationLimit);
    }

    private double Evaluate(double[] x, double[] gradient)
    {
        _cancellation.ThrowIfCancellationRequested();
        _evaluations++;
        return _function(x, gradient);
    }

    /// <summary>A round model, in which the steepest variable moves by a tenth of its bound.</summary>
    private bool Renew(double[] gradient)
    {
        var steepest = 1e-12;
        for (var i = 0; i < gradient.Length; i++)
        {
            steepest = Math.Max(steepest, Math.Abs(gradient[i]) / Math.Max(1e-9, 0.1 * _upper[i]));
        }

        for (var i = 0; i < gradient.Length; i++)
        {
            Array.Clear(_curvature[i]);
            _curvature[i][i] = steepest;
        }

        return true;
    }

    /// <summary>The step to the least of g·d + d·B·d/2 with 0 ≤ x + d ≤ upper, coordinate by coordinate.</summary>
    private double[] ModelStep(double[] x, double[] gradient)
    {
        var step = new double[x.Length];
        var slope = gradient.ToArray();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var largest = 0.0;
            for (var i = 0; i < x.Length; i++)
            {
                var curvature = _curvature[i][i];
                var change = Math.Clamp(step[i] - (slope[i] / curvature), -x[i], _upper[i] - x[i]) - step[i];
                if (change == 0)
                {
                    continue;
                }

                step[i] += change;
                Rows.Add(_curvature[i], change, slope);
                largest = Math.Max(largest, curvature * change * change);
            }

            if (largest <= 1e-4 * Math.Abs(Rows.Dot(step, gradient)) / x.Length)
            {
                break;
            }
        }

        return step;
    }

    private (double[] At, double Value, double[] Gradient)? Advance(double[] x, double value, double[] gradient, double[] step, int most)
    {
        var next = new double[x.Length];
        var nextGradient = new double[x.Length];
        var slope = Rows.Dot(step, gradient);
        var length = 1.0;
        for (var k = 0; k < Shortenings && _evaluations < most; k++)
        {
            for (var i = 0; i < x.Length; i++)
            {
                next[i] = Math.Clamp(x[i] + (length * step[i]), 0, _upper[i]);
            }

            var found = Evaluate(next, nextGradient);
            if (found < value && found <= value + (Armijo * length * slope))
            {
                return (next, found, nextGradient);
            }

            // The least of the parabola through both values and the slope, within reason.
            var parabola = -slope * length * length / (2 * (found - value - (slope * length)));
            length = Math.Clamp(parabola, 0.1 * length, 0.5 * length);
        }

        return null;
    }

    /// <summary>Takes the turn of the gradient over a step into the curvature.</summary>
    private void Learn(double[] from, double[] to, double[] gradientFrom, double[] gradientTo, bool first)
    {
        double[] step = [.. to.Zip(from, (t, f) => t - f)];
        double[] turn = [.. gradientTo.Zip(gradientFrom, (t, f) => t - f)];
        var along = Rows.Dot(step, turn);
        if (first && along > 0)
        {
            var scale = Rows.Dot(turn, turn) / along;
            for (var i = 0; i < step.Length; i++)
            {
                _curvature[i][i] = scale;
            }
        }

        double[] bent = [.. _curvature.Select(row => Rows.Dot(row, step))];
        var modelled = Rows.Dot(step, bent);
        if (modelled <= 1e-300)
        {
            return;
        }

        if (along < Damping * modelled)
        {
            var share = (1 - Damping) * modelled / (modelled - along);
            for (var i = 0; i < turn.Length; i++)
            {
                turn[i] = (share * turn[i]) + ((1 - share) * bent[i]);
            }

            along = Rows.Dot(step, turn);
        }

        for (var i = 0; i < step.Length; i++)
        {
            Rows.Add(turn, turn[i] / along, _curvature[i]);
            Rows.Add(bent, -bent[i] / modelled, _curvature[i]);
        }
    }
}
