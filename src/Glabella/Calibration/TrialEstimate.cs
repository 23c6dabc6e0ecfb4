namespace Glabella.Calibration;

/// <summary>What one trial seems to have had of its own, in standard deviations between trials (empirical Bayes, to first order).</summary>
/// <param name="Trial">Its name.</param>
/// <param name="Rows">Number of its rows.</param>
/// <param name="LogEffect">On the logarithm of effective toxin.</param>
/// <param name="LogEffectSd">Standard deviation of that estimate.</param>
/// <param name="Severity">On the graded severity after treatment.</param>
/// <param name="SeveritySd">Standard deviation of that estimate.</param>
/// <param name="Weight">Huber's weight of the trial in the fit.</param>
public sealed record TrialEstimate(string Trial, int Rows, double LogEffect, double LogEffectSd, double Severity, double SeveritySd, double Weight)
{
    internal static TrialEstimate Of(TrialBlock block)
    {
        var solved = block.Factor.Solve(block.Residuals);
        return new(
            block.Trial,
            block.Rows.Length,
            Dot(block.OfEffect, solved),
            Left(block.OfEffect, block.Factor),
            Dot(block.OfSeverity, solved),
            Left(block.OfSeverity, block.Factor),
            block.Weight);
    }

    private static double Left(double[] direction, Cholesky factor) => Math.Sqrt(Math.Max(0, 1 - factor.Whiten(direction).Sum(w => w * w)));

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
