using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>One movement of one side, measured between the picture at rest and the picture of its expression.</summary>
/// <param name="Id">For example "brow-raise".</param>
/// <param name="Name">The name as people read it.</param>
/// <param name="Side">The patient's side.</param>
/// <param name="MeasuredMm">Its size, mm; negative when it went the other way.</param>
/// <param name="ErrorMm">One standard deviation of what differs from picture to picture: points and pose, mm.</param>
/// <param name="ScaleErrorPercent">One standard deviation of the scale, which all readings of a sitting share, per cent.</param>
/// <param name="ReferenceMm">Its size on this face with all muscles at reference strength, mm.</param>
public sealed record MovementReading(
    string Id, string Name, Side Side, double MeasuredMm, double ErrorMm, double ScaleErrorPercent, double ReferenceMm)
{
    /// <summary>One standard deviation of the size in all, mm.</summary>
    public double TotalErrorMm => Math.Sqrt((ErrorMm * ErrorMm) + Math.Pow(ScaleErrorPercent / 100 * MeasuredMm, 2));
}
