namespace Glabella.Measurement;

/// <summary>A measured number with its error.</summary>
/// <param name="Value">In the measure's unit.</param>
/// <param name="StandardError">One standard deviation, same unit.</param>
public readonly record struct MeasuredFigure(double Value, double StandardError)
{
    private const double Normal95 = 1.96;

    /// <summary>Half of the interval that holds the true value in 95 of 100 cases; what is shown after ±.</summary>
    public double Error95 => Normal95 * StandardError;
}
