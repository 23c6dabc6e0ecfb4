using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Millimetres per pixel of a photograph, with its error.</summary>
/// <remarks>Relative errors of independent causes add in squares: the spread of the iris between people, and the edges on the picture.</remarks>
/// <param name="MmPerPixel">The scale, mm.</param>
/// <param name="ErrorPercent">One standard deviation of it, percent.</param>
/// <param name="ByRuler">Whether a ruler gave it, and not the irises.</param>
public sealed record FaceScale(double MmPerPixel, double ErrorPercent, bool ByRuler)
{
    private static readonly Dictionary<string, Parameter> Parameters =
        ReferenceData.Read<Parameter[]>("face-scale.json").ToDictionary(p => p.Key);

    /// <summary>How far off the landmarker sets an iris edge, one standard deviation, px.</summary>
    internal static double IrisEdgePx => Parameters["face-scale.iris-edge-error"].Value;

    /// <summary>Diameter of the visible iris of adults with its spread between people, mm.</summary>
    public static Parameter IrisDiameterMm => Parameters["face-scale.iris-diameter"];

    internal static FaceScale Compute(double irisPx, RulerMark? ruler)
    {
        if (irisPx <= 0)
        {
            throw new ArgumentException("An iris has no width on the picture.", nameof(irisPx));
        }

        return ruler is null ? ByIris(irisPx) : ByRulerMark(ruler);
    }

    private static FaceScale ByIris(double irisPx)
    {
        var iris = IrisDiameterMm;
        var edge = Parameters["face-scale.iris-edge-error"].Value;

        // Two edges an iris, two irises averaged: √2 / √2.
        return new(iris.Value / irisPx, Percent(iris.Uncertainty!.Value / iris.Value, edge / irisPx), ByRuler: false);
    }

    private static FaceScale ByRulerMark(RulerMark ruler)
    {
        var lengthPx = ruler.From.DistancePx(ruler.To);
        var mark = Parameters["face-scale.ruler-mark-error"].Value * Math.Sqrt(2);
        var plane = Parameters["face-scale.ruler-plane-error"].Value;
        return new(ruler.LengthMm / lengthPx, Percent(mark / lengthPx, plane), ByRuler: true);
    }

    private static double Percent(double a, double b) => 100 * Math.Sqrt((a * a) + (b * b));
}
