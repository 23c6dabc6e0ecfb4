namespace Glabella.Planning.Optimisation;

/// <summary>Minimises a smooth function of variables between 0 and upper bounds: limited-memory quasi-Newton steps on the variables that are free, projected onto the bounds.</summary>
/// <remarks>
/// Two-loop recursion of Nocedal J. Math Comp 1980;35:773-782 over the last ten steps; variables at a bound whose gradient points outward are held; the step is halved along its
/// projection until the value falls enough (Bertsekas DP. SIAM J Control Optim 1982;20:221-246). Deterministic. Tolerances below 1e-6 of the value ask more than single precision holds.
/// </remarks>
internal sealed class BoundedQuasiNewton
{
    private const int Memory = 10;
    private const double Armijo = 1e-4;
    private const int Halvings = 25;

    private readonly List<(double[] Step, double[] Turn, double Curvature)> _pairs = [];

    /// <summary>Value and gradient at a point.</summary>
    public delegate double Function(ReadOnlySpan<double> x, Span<double> gradient);

    /// <summary>Why the search ended.</summary>
    public enum Stop
    {
        /// <summary>No direction leads down by more than the tolerance.</summary>
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
    /// <param name="tolerance">Relative fall of the value over ten steps that is not worth more.</param>
    /// <param name="most">Evaluations.</param>
    /// <param name="cancellation">Asked before every evaluation.</param>
    public static Result Minimise(
        Function function, ReadOnlySpan<double> start, ReadOnlySpan<double> upper, double tolerance, int most, CancellationToken cancellation) =>
        new BoundedQuasiNewton().Search(function, start.ToArray(), upper.ToArray(), tolerance, most, cancellation);

    private Result Search(Function function, double[] x, double[] upper, double tolerance, int most, CancellationToken cancellation)
    {
        var gradient = new double[x.Length];
        var value = function(x, gradient);
        var evaluations = 1;
        var past = new Queue<double>();
        while (evaluations < most)
        {
            var direction = Direction(x, upper, gradient);
            if (Slope(direction, gradient) > -1e-12 * Math.Max(1, Math.Abs(value)))
            {
                return new(x, value, evaluations, Stop.Converged);
            }

            if (Advance(function, x, upper, value, gradient, direction, ref evaluations, most, cancellation) is not { } next)
            {
                if (_pairs.Count == 0)
                {
                    return new(x, value, evaluations, Stop.NoProgress);
                }

                _pairs.Clear(); // a poor model of the curvature: once more by the gradient alone
                continue;
            }

            Remember(x, next.At, gradient, next.Gradient);
            (x, value, gradient) = (next.At, next.Value, next.Gradient);
            past.Enqueue(value);
            if (past.Count > Memory && past.Dequeue() - value < tolerance * Math.Max(1e-3, Math.Abs(value)))
            {
                return new(x, value, evaluations, Stop.Converged);
            }
        }

        return new(x, value, evaluations, Stop.EvaluationLimit);
    }

    private static (double[] At, double Value, double[] Gradient)? Advance(
        Function function, double[] x, double[] upper, double value, double[] gradient, double[] direction, ref int evaluations, int most, CancellationToken cancellation)
    {
        var next = new double[x.Length];
        var nextGradient = new double[x.Length];
        var length = 1.0;
        for (var halving = 0; halving < Halvings && evaluations < most; halving++, length /= 2)
        {
            cancellation.ThrowIfCancellationRequested();
            var fall = 0.0;
            for (var i = 0; i < x.Length; i++)
            {
                next[i] = Math.Clamp(x[i] + (length * direction[i]), 0, upper[i]);
                fall += gradient[i] * (next[i] - x[i]);
            }

            var found = function(next, nextGradient);
            evaluations++;
            if (found < value && found <= value + (Armijo * fall))
            {
                return (next, found, nextGradient);
            }
        }

        return null;
    }

    /// <summary>The quasi-Newton direction on the free variables; along the gradient, no longer than a tenth of the bounds, while nothing is remembered.</summary>
    private double[] Direction(double[] x, double[] upper, double[] gradient)
    {
        var direction = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var held = (x[i] <= 0 && gradient[i] >= 0) || (x[i] >= upper[i] && gradient[i] <= 0);
            direction[i] = held ? 0 : -gradient[i];
        }

        if (_pairs.Count == 0)
        {
            return Shortened(direction, upper);
        }

        var free = direction.Select(d => d != 0).ToArray();
        var shares = new double[_pairs.Count];
        for (var k = _pairs.Count - 1; k >= 0; k--)
        {
            shares[k] = Dot(_pairs[k].Step, direction, free) / _pairs[k].Curvature;
            Add(direction, _pairs[k].Turn, -shares[k], free);
        }

        var (_, turn, curvature) = _pairs[^1];
        var scale = curvature / Math.Max(1e-300, Dot(turn, turn, null));
        for (var i = 0; i < direction.Length; i++)
        {
            direction[i] *= scale;
        }

        for (var k = 0; k < _pairs.Count; k++)
        {
            Add(direction, _pairs[k].Step, shares[k] - (Dot(_pairs[k].Turn, direction, free) / _pairs[k].Curvature), free);
        }

        return direction;
    }

    private static double[] Shortened(double[] direction, double[] upper)
    {
        var longest = 1e-300;
        for (var i = 0; i < direction.Length; i++)
        {
            longest = Math.Max(longest, Math.Abs(direction[i]) / Math.Max(1e-9, 0.1 * upper[i]));
        }

        return [.. direction.Select(d => d / longest)];
    }

    private void Remember(double[] from, double[] to, double[] gradientFrom, double[] gradientTo)
    {
        double[] step = [.. to.Zip(from, (t, f) => t - f)];
        double[] turn = [.. gradientTo.Zip(gradientFrom, (t, f) => t - f)];
        var curvature = Dot(step, turn, null);
        if (curvature <= 1e-10 * Math.Sqrt(Dot(step, step, null) * Dot(turn, turn, null)))
        {
            return;
        }

        _pairs.Add((step, turn, curvature));
        if (_pairs.Count > Memory)
        {
            _pairs.RemoveAt(0);
        }
    }

    private static double Slope(double[] direction, double[] gradient) => Dot(direction, gradient, null);

    private static double Dot(double[] a, double[] b, bool[]? among)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += among is null || among[i] ? a[i] * b[i] : 0;
        }

        return sum;
    }

    private static void Add(double[] to, double[] what, double factor, bool[] among)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += among[i] ? factor * what[i] : 0;
        }
    }
}
