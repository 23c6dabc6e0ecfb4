using System.Collections.Immutable;

namespace Glabella.Calibration;

/// <summary>Which combinations of constants the rows know: the posterior, in units of the priors, along its axes.</summary>
internal static class Identifiability
{
    private const int Shown = 4;

    public static ImmutableArray<CalibrationReport.ConstantEntry> Constants(JointFitResult fit, ImmutableArray<FitParameter> parameters) =>
    [
        .. parameters.Select((p, k) => new CalibrationReport.ConstantEntry(
            p.Key, p.Sd, Rounded(Math.Sqrt(fit.Covariance[k, k])), Rounded((fit.Fitted[k] - p.FittedMean) / p.Sd))),
    ];

    /// <summary>The four best known directions, then the two least known.</summary>
    public static ImmutableArray<CalibrationReport.Direction> Directions(JointFitResult fit, ImmutableArray<FitParameter> parameters)
    {
        var n = parameters.Length;
        var scaled = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                scaled[i, j] = fit.Covariance[i, j] / (parameters[i].Sd * parameters[j].Sd);
            }
        }

        var eigen = new SymmetricEigen(scaled);
        return [.. Enumerable.Range(0, n).Where(i => i < Shown || i >= n - 2).Select(i => DirectionOf(eigen.Values[i], eigen.Vectors[i], parameters))];
    }

    private static CalibrationReport.Direction DirectionOf(double variance, double[] vector, ImmutableArray<FitParameter> parameters)
    {
        var largest = Enumerable.Range(0, vector.Length).OrderByDescending(k => Math.Abs(vector[k])).ThenBy(k => k).Take(Shown).ToArray();
        var sign = Math.Sign(vector[largest[0]]); // an axis has no sign of its own
        return new(Rounded(Math.Sqrt(variance)), [.. largest.Select(k => new CalibrationReport.Part(parameters[k].Key, Rounded(sign * vector[k])))]);
    }

    private static double Rounded(double value) => Math.Round(value, 3) + 0.0;
}
