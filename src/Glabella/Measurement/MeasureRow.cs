namespace Glabella.Measurement;

/// <summary>One measure of one sitting: right, left and how they differ.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Right">The patient's right; null for a measure that is itself a difference, or a direction that is not there.</param>
/// <param name="Left">The patient's left; likewise.</param>
/// <param name="Difference">Right less left; null when a side is missing.</param>
/// <param name="Repeat">Standard deviation of this measure when one face is photographed again in the same sitting, in its unit.</param>
public sealed record MeasureRow(Measure Measure, MeasuredFigure? Right, MeasuredFigure? Left, MeasuredFigure? Difference, double Repeat)
{
    /// <summary>The difference as a percentage of the mean of both sides; null for angles and where a side is missing or nearly zero.</summary>
    public double? Percent =>
        Right is { } r && Left is { } l && Difference is { } d && !Measure.IsAngle && r.Value + l.Value > 2 ? 200 * d.Value / (r.Value + l.Value) : null;

    /// <summary>Whether the sides differ by more than the error of their difference.</summary>
    public bool IsAsymmetric => Difference is { } d && Math.Abs(d.Value) > d.Error95;
}
