namespace Glabella.Clinic.Reviews;

/// <summary>What was predicted of one figure for the day of a review, with its 90 % band.</summary>
/// <param name="Parameters">Hash of the parameters it was computed with.</param>
public sealed record PredictedFigure(double Low, double Median, double High, string Parameters)
{
    /// <summary>
    /// Where an observation in whole steps lies. The edges are rounded to the same steps: rounding keeps the order,
    /// so the rounded edges are the percentiles of the rounded figure.
    /// </summary>
    /// <param name="step">Of the scale observed on: 1 for a grade, 25 for movement in quarters.</param>
    public BandPlace PlaceOf(double observed, double step)
    {
        if (observed < Rounded(Low, step))
        {
            return BandPlace.Below;
        }

        return observed > Rounded(High, step) ? BandPlace.Above : BandPlace.Inside;
    }

    private static double Rounded(double value, double step) => Math.Round(value / step, MidpointRounding.AwayFromZero) * step;
}
