using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>One movement of one side, measured between the picture at rest and the picture of its expression.</summary>
/// <remarks>
/// Corrected for what the landmarker misses: c = m / slope; one standard deviation √((n / slope)² + (c · e / slope)²), with n what differs from picture
/// to picture (never less than the scatter that the study found) and e the error of the slope. Valid within the movements of the study.
/// </remarks>
/// <param name="Id">For example "brow-raise".</param>
/// <param name="Name">The name as people read it.</param>
/// <param name="Side">The patient's side.</param>
/// <param name="MeasuredMm">Its size as read from the picture, mm; negative when it went the other way.</param>
/// <param name="ErrorMm">One standard deviation of what differs from picture to picture: points and pose, mm.</param>
/// <param name="ScaleErrorPercent">One standard deviation of the scale, which all readings of a sitting share, per cent.</param>
/// <param name="ReferenceMm">Its size on this face with all muscles at reference strength, mm.</param>
/// <param name="Response">How much of it the landmarker sees.</param>
public sealed record MovementReading(
    string Id, string Name, Side Side, double MeasuredMm, double ErrorMm, double ScaleErrorPercent, double ReferenceMm, LandmarkerResponse Response)
{
    /// <summary>Its size, corrected for what the landmarker misses, mm.</summary>
    public double CorrectedMm => MeasuredMm / Response.Slope;

    /// <summary>One standard deviation of the corrected size without that of the scale, mm.</summary>
    public double CorrectedErrorMm => Root(Math.Max(ErrorMm, Response.Scatter) / Response.Slope, CorrectedMm * Response.SlopeError / Response.Slope);

    /// <summary>One standard deviation of the corrected size in all, mm.</summary>
    public double TotalErrorMm => Root(CorrectedErrorMm, ScaleErrorPercent / 100 * CorrectedMm);

    /// <summary>For example "right read from the picture 5.4 mm, corrected 7.9 ± 1.2 mm".</summary>
    public string Words => FormattableString.Invariant(
        $"{(Side == Side.Right ? "right" : "left")} read from the picture {MeasuredMm:0.0} mm, corrected {CorrectedMm:0.0} ± {TotalErrorMm:0.0} mm");

    private static double Root(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
