using System.Collections.Immutable;
using Glabella.Calibration;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Tests.Calibration;

/// <summary>The fit on models so simple that the answer is known without it.</summary>
public class JointFitTests
{
    private const int Trials = 12;
    private const int RowsOfTrial = 5;
    private const double OwnSd = 0.01;
    private static readonly FitNoise Noise = new(OwnSd, OwnSd, 0.1, 0.3, 0.2, 1e9);

    private static readonly ImmutableArray<FitParameter> TwoConstants =
    [
        new("a", ParameterTransform.Identity, 0, 0.5, "wide"),
        new("b", ParameterTransform.Identity, 0.1, 0.4, "wide"),
    ];

    [Fact]
    public void A_linear_model_gives_the_closed_form_of_a_mixed_linear_model()
    {
        var rows = RowsOf(i => 0.4 + (0.1 * Math.Sin(3 * i)), 2_000_000_000);
        var result = new JointFit(rows, TwoConstants, Noise, LinearModel, 1e-9).Run([0, 0], 30);

        var (solution, covariance) = ClosedForm(rows);
        Assert.Equal(FitStatus.Settled, result.Status);
        for (var k = 0; k < 2; k++)
        {
            Assert.Equal(solution[k], result.Fitted[k], 1e-5);
            for (var l = 0; l < 2; l++)
            {
                Assert.Equal(covariance[k, l], result.Covariance[k, l], 1e-6);
            }
        }
    }

    [Fact]
    public void Leaving_rows_out_of_a_linear_model_is_the_fit_without_them()
    {
        var rows = RowsOf(i => 0.4 + (0.1 * Math.Sin(3 * i)), 2_000_000_000);
        var all = new JointFit(rows, TwoConstants, Noise, LinearModel, 1e-9).Run([0, 0], 30);

        var (without, covariance) = all.Without(row => row < RowsOfTrial || row == 17);
        double[][] Rest(IReadOnlyList<ModelPoint> points, CancellationToken stop) =>
            [.. LinearModel(points, stop).Select(p => p.Where((_, row) => row >= RowsOfTrial && row != 17).ToArray())];
        var alone = new JointFit([.. rows.Where((_, row) => row >= RowsOfTrial && row != 17)], TwoConstants, Noise, Rest, 1e-9).Run([0, 0], 30);

        for (var k = 0; k < 2; k++)
        {
            Assert.Equal(alone.Fitted[k], without[k], 1e-4);
            Assert.Equal(alone.Covariance[k, k], covariance[k, k], 1e-6);
        }
    }

    [Fact]
    public void Constants_are_found_again_under_trial_effects_that_are_not_told()
    {
        // Data of a logistic model at a = 0.7, b = −0.4, each trial moved by effects of its own.
        double[] truth = [0.7, -0.4];
        var effects = Enumerable.Range(0, Trials).Select(j => new TrialEffect(
            Noise.LogEffectSd * CounterRandom.Normal(5, 0, (ulong)j), Noise.SeveritySd * CounterRandom.Normal(5, 1, (ulong)j))).ToArray();
        var rows = RowsOf(i => Logistic(truth, effects[i / RowsOfTrial], i) + (OwnSd * CounterRandom.Normal(5, 2, (ulong)i)), 1_000_000);

        var result = new JointFit(rows, TwoConstants, Noise, LogisticModel).Run([0, 0], 40);

        Assert.Equal(FitStatus.Settled, result.Status);
        for (var k = 0; k < 2; k++)
        {
            Assert.InRange((result.Fitted[k] - truth[k]) / Math.Sqrt(result.Covariance[k, k]), -2.5, 2.5);
        }

        var estimates = result.Trials.Select(t => t.LogEffect * Noise.LogEffectSd).ToArray();
        Assert.True(Correlation(estimates, [.. effects.Select(e => e.LogEffect)]) > 0.9);
    }

    [Fact]
    public void The_constants_keep_their_prior_where_no_row_tells()
    {
        var rows = RowsOf(_ => 0.5, 100);
        var result = new JointFit(rows, TwoConstants, Noise, (points, _) => [.. points.Select(_ => rows.Select(_ => 0.5).ToArray())], 1e-12).Run([0.3, -0.2], 20);

        Assert.Equal(0, result.Fitted[0], 1e-6);
        Assert.Equal(0.1, result.Fitted[1], 1e-6);
        Assert.Equal(0.25, result.Covariance[0, 0], 1e-12);
    }

    [Fact]
    public void A_bound_far_below_says_nothing_and_one_that_is_broken_pulls_as_the_censored_likelihood_does()
    {
        const double PriorSd = 0.1;
        ImmutableArray<FitParameter> one = [new("a", ParameterTransform.Identity, 0.5, PriorSd, "wide")];
        double Fitted(double bound)
        {
            double[][] Itself(IReadOnlyList<ModelPoint> points, CancellationToken stop) => [.. points.Select(p => new[] { p.Fitted[0] })];
            return new JointFit([new("t", bound, 1_000_000_000, true, true)], one, Noise, Itself, 1e-12).Run([0.5], 200).Fitted[0];
        }

        Assert.Equal(0.5, Fitted(0.3), 1e-6);

        // At the greatest of ln Φ((a − bound)/s) − ((a − ½)/0.1)²/2, found by going through.
        double Likelihood(double a) => Math.Log(StandardNormal.Cumulative((a - 0.7) / OwnSd)) - (Math.Pow((a - 0.5) / PriorSd, 2) / 2);
        var greatest = Enumerable.Range(0, 40_000).Select(i => 0.5 + (i * 1e-5)).MaxBy(Likelihood);
        Assert.Equal(greatest, Fitted(0.7), 1e-4);
    }

    [Fact]
    public void A_trial_far_from_the_others_loses_weight()
    {
        var rows = RowsOf(i => i / RowsOfTrial == 3 ? 0.95 - (0.15 * (i % 2)) : 0.5, 100_000);
        var result = new JointFit(rows, TwoConstants, Noise with { HuberLimit = 1.5 }, LinearModel).Run([0, 0], 40);

        Assert.True(result.Trials[3].Weight < 0.5);
        Assert.All(result.Trials.Where((_, j) => j != 3), t => Assert.True(t.Weight > 0.9));
    }

    [Fact]
    public void The_same_rows_give_the_same_bits()
    {
        var rows = RowsOf(i => 0.3 + (0.05 * (i % 4)), 200);

        Assert.Equal(
            new JointFit(rows, TwoConstants, Noise, LogisticModel).Run([0, 0], 10).Fitted,
            new JointFit(rows, TwoConstants, Noise, LogisticModel).Run([0, 0], 10).Fitted);
    }

    [Fact]
    public void Stops_when_told() =>
        Assert.Throws<OperationCanceledException>(() => new JointFit(RowsOf(_ => 0.5, 100), TwoConstants, Noise, (_, stop) =>
        {
            stop.ThrowIfCancellationRequested();
            return [];
        }).Run([0, 0], 10, stop: new CancellationToken(true)));

    private static ImmutableArray<FitRow> RowsOf(Func<int, double> published, int size) =>
        [.. Enumerable.Range(0, Trials * RowsOfTrial).Select(i => new FitRow($"trial {i / RowsOfTrial}", published(i), size, true, false))];

    private static double[][] LinearModel(IReadOnlyList<ModelPoint> points, CancellationToken stop) =>
        [.. points.Select(p => Enumerable.Range(0, Trials * RowsOfTrial).Select(i => Linear(p, i)).ToArray())];

    private static double Linear(ModelPoint p, int row) =>
        0.5 + (Slope(row, 0) * p.Fitted[0]) + (Slope(row, 1) * p.Fitted[1]) + (Slope(row, 2) * p.Effect.LogEffect) + (Slope(row, 3) * p.Effect.Severity);

    private static double Slope(int row, int what) => 0.1 * Math.Cos((1.7 * what) + (0.9 * row) + 0.2);

    private static double[][] LogisticModel(IReadOnlyList<ModelPoint> points, CancellationToken stop) =>
        [.. points.Select(p => Enumerable.Range(0, Trials * RowsOfTrial).Select(i => Logistic([.. p.Fitted], p.Effect, i)).ToArray())];

    private static double Logistic(double[] at, TrialEffect effect, int row) =>
        1 / (1 + Math.Exp(-(at[0] + (at[1] * ((row % RowsOfTrial) - 2)) + effect.LogEffect - (effect.Severity * (row % 2)))));

    /// <summary>θ = m + (P + AᵀV⁻¹A)⁻¹·AᵀV⁻¹(y − A·m − ½) with V over all rows at once and inverted by Gauss and Jordan.</summary>
    private static (double[] Solution, double[,] Covariance) ClosedForm(ImmutableArray<FitRow> rows)
    {
        var n = rows.Length;
        var v = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                v[i, j] = (i == j ? OwnSd * OwnSd : 0) + (rows[i].Trial != rows[j].Trial ? 0
                    : (0.09 * Slope(i, 2) * Slope(j, 2)) + (0.04 * Slope(i, 3) * Slope(j, 3)));
            }
        }

        var inverse = GaussJordan(v);
        var precision = new double[2, 2];
        var pull = new double[2];
        for (var k = 0; k < 2; k++)
        {
            precision[k, k] = 1 / (TwoConstants[k].Sd * TwoConstants[k].Sd);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    var left = Slope(i, k) * inverse[i, j];
                    pull[k] += left * (rows[j].Published - 0.5 - (Slope(j, 0) * TwoConstants[0].Mean) - (Slope(j, 1) * TwoConstants[1].Mean));
                    for (var l = 0; l < 2; l++)
                    {
                        precision[k, l] += left * Slope(j, l);
                    }
                }
            }
        }

        var covariance = GaussJordan(precision);
        return ([.. Enumerable.Range(0, 2).Select(k => TwoConstants[k].Mean + (covariance[k, 0] * pull[0]) + (covariance[k, 1] * pull[1]))], covariance);
    }

    private static double[,] GaussJordan(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var (a, inverse) = ((double[,])matrix.Clone(), new double[n, n]);
        for (var i = 0; i < n; i++)
        {
            inverse[i, i] = 1;
        }

        for (var pivot = 0; pivot < n; pivot++)
        {
            var divisor = a[pivot, pivot];
            for (var column = 0; column < n; column++)
            {
                (a[pivot, column], inverse[pivot, column]) = (a[pivot, column] / divisor, inverse[pivot, column] / divisor);
            }

            for (var row = 0; row < n; row++)
            {
                var factor = row == pivot ? 0 : a[row, pivot];
                for (var column = 0; column < n; column++)
                {
                    (a[row, column], inverse[row, column]) = (a[row, column] - (factor * a[pivot, column]), inverse[row, column] - (factor * inverse[pivot, column]));
                }
            }
        }

        return inverse;
    }

    private static double Correlation(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        var xy = x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum();
        return xy / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }
}
