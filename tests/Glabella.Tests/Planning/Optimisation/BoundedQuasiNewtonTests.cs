using Glabella.Planning.Optimisation;

namespace Glabella.Tests.Planning.Optimisation;

public class BoundedQuasiNewtonTests
{
    [Fact]
    public void Finds_the_least_of_a_parabola_whose_variables_are_apart_at_the_clamped_centre()
    {
        double[] centre = [0.3, -1, 2, 0.7];
        double[] stiffness = [1, 30, 5, 1000];
        var found = BoundedQuasiNewton.Minimise(
            (x, gradient) =>
            {
                var value = 0.0;
                for (var i = 0; i < 4; i++)
                {
                    gradient[i] = stiffness[i] * (x[i] - centre[i]);
                    value += stiffness[i] * (x[i] - centre[i]) * (x[i] - centre[i]) / 2;
                }

                return value;
            },
            [0.5, 0.5, 0.5, 0.5], [1, 1, 1, 1], 1e-12, 500, CancellationToken.None);

        Assert.Equal([0.3, 0, 1, 0.7], found.At.Select(v => Math.Round(v, 4)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.5, 0.25)]
    public void Follows_the_curved_valley_of_Rosenbrock_to_its_end_or_to_the_bound(double upper, double expected)
    {
        var found = BoundedQuasiNewton.Minimise(Rosenbrock, [0.1, 0.4], [upper, 1], 1e-14, 2000, CancellationToken.None);

        Assert.Equal(upper, found.At[0], 1e-3);
        Assert.Equal(expected, found.At[1], 2e-3);
    }

    [Fact]
    public void Ends_after_the_most_evaluations_and_says_so()
    {
        var found = BoundedQuasiNewton.Minimise(Rosenbrock, [0.1, 0.9], [1, 1], 0, 7, CancellationToken.None);

        Assert.Equal(BoundedQuasiNewton.Stop.EvaluationLimit, found.Reason);
        Assert.Equal(7, found.Evaluations);
    }

    [Fact]
    public void What_a_rough_function_teaches_of_the_curvature_saves_evaluations_of_the_true_one_and_not_its_least()
    {
        static double Rough(ReadOnlySpan<double> x, Span<double> gradient)
        {
            var value = Rosenbrock(x, gradient) + (0.05 * x[0]);
            gradient[0] += 0.05;
            return value;
        }

        var alone = BoundedQuasiNewton.Minimise(Rosenbrock, [0.1, 0.4], [1, 1], 1e-14, 2000, CancellationToken.None);
        var taught = BoundedQuasiNewton.Minimise(Rosenbrock, [0.1, 0.4], [1, 1], 1e-14, 2000, CancellationToken.None, Rough);

        Assert.Equal(1, taught.At[0], 1e-3);
        Assert.Equal(1, taught.At[1], 2e-3);
        Assert.True(taught.Evaluations < alone.Evaluations, $"{taught.Evaluations} with, {alone.Evaluations} without");
    }

    [Fact]
    public void Never_ends_above_its_start()
    {
        var start = Rosenbrock([0.2, 0.9], new double[2]);

        Assert.All(Enumerable.Range(1, 20), most =>
            Assert.True(BoundedQuasiNewton.Minimise(Rosenbrock, [0.2, 0.9], [1, 1], 0, most, CancellationToken.None).Value <= start));
    }

    [Fact]
    public void Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => BoundedQuasiNewton.Minimise(Rosenbrock, [0.2, 0.9], [1, 1], 0, 100, stop.Token));
    }

    private static double Rosenbrock(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var (a, b) = (1 - x[0], x[1] - (x[0] * x[0]));
        gradient[0] = (-2 * a) - (400 * x[0] * b);
        gradient[1] = 200 * b;
        return (a * a) + (100 * b * b);
    }
}
