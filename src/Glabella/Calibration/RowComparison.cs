using Glabella.Pharmacology;

namespace Glabella.Calibration;

/// <summary>A published figure beside the model: per cent, or days for a median.</summary>
/// <param name="Row">The figure.</param>
/// <param name="Predicted">The model's, of a trial like the run of trials.</param>
/// <param name="Low">Nine in ten trials of that size and kind lie above this (one in twenty below).</param>
/// <param name="High">And below this.</param>
public sealed record RowComparison(CalibrationRow Row, double Predicted, double Low, double High)
{
    /// <summary>Model less published; a bound that is kept counts as met.</summary>
    public double Error => Row.IsBound ? Math.Min(0, Predicted - Row.Published) : Predicted - Row.Published;

    /// <summary>Whether the figure, or the bound, lies in the interval; figures are printed to about half a point or half a week.</summary>
    public bool IsCovered => Row.Published <= High + Rounding && (Row.IsBound || Row.Published >= Low - Rounding);

    private double Rounding => Row.IsShare ? 0.5 : 3.5;

    /// <summary>A figure with its interval, from the standard deviation of everything but sampling.</summary>
    /// <param name="row">The figure.</param>
    /// <param name="predicted">Share from 0 to 1, or days.</param>
    /// <param name="sd">Between trials, of endpoint and of constants together; in the same unit.</param>
    public static RowComparison Of(CalibrationRow row, double predicted, double sd)
    {
        ArgumentNullException.ThrowIfNull(row);
        var scale = row.IsShare ? 100 : 1;
        var half = StandardNormal.NineInTen * Math.Sqrt((sd * sd) + FitNoise.Sampling(FitRow.Of(row), predicted));
        return new(row, scale * predicted, scale * Math.Max(0, predicted - half), row.IsShare ? scale * Math.Min(1, predicted + half) : predicted + half);
    }
}
