using System.Globalization;
using Glabella.Anatomy;
using Glabella.Measurement;

namespace Glabella.App.Web.Measures;

/// <summary>How measured figures are written.</summary>
internal static class MeasureWords
{
    /// <summary>For example "9.8 ± 1.1".</summary>
    public static string Figure(MeasuredFigure? figure, Measure measure) =>
        figure is { } f ? string.Create(CultureInfo.InvariantCulture, $"{Number(f.Value, measure)} ± {Number(f.Error95, measure)}") : "–";

    /// <summary>What gave the scale, with its spread.</summary>
    public static string Scale(MeasuredScale scale)
    {
        var iris = FaceScale.IrisDiameterMm;
        return scale.ByRuler
            ? string.Create(CultureInfo.InvariantCulture, $"by a ruler on the picture at rest, ± {100 * scale.Error:0.0} %")
            : string.Create(CultureInfo.InvariantCulture, $"by the iris, {iris.Value:0.0} ± {iris.Uncertainty:0.0} mm between people");
    }

    public static string Signed(double value, Measure measure) =>
        (value < 0 ? "−" : "+") + Number(Math.Abs(value), measure);

    public static string Number(double value, Measure measure) =>
        value.ToString(measure.IsAngle ? "0" : "0.0", CultureInfo.InvariantCulture).Replace('-', '−');

    public static string Unit(Measure measure) => measure.IsAngle ? "°" : "mm";

    /// <summary>Which side is larger and by how much: words, so that no sign need be known.</summary>
    public static string Difference(MeasureRow row)
    {
        if (row.Difference is not { } d)
        {
            return "–";
        }

        var size = string.Create(CultureInfo.InvariantCulture, $"{Number(Math.Abs(d.Value), row.Measure)} ± {Number(d.Error95, row.Measure)}");
        return $"{(d.Value >= 0 ? "R" : "L")} +{size}";
    }

    public static string Percent(double? percent) => percent is { } p ? $"{Math.Abs(p).ToString("0", CultureInfo.InvariantCulture)} %" : "";

    /// <summary>A norm as a range or a mean.</summary>
    public static string Norm(Norm norm, Measure? measure)
    {
        string N(double value) => value.ToString(measure?.IsAngle == true ? "0" : "0.#", CultureInfo.InvariantCulture);
        return norm.Usual is { } usual ? $"{N(usual.Low)}–{N(usual.High)}" : $"mean {N(norm.Mean!.Value)}";
    }

    /// <summary>Where a figure lies beside the usual range, its own error allowed for; empty inside or where there is no range.</summary>
    public static string Beside(MeasuredFigure? figure, Norm? norm)
    {
        if (figure is not { } f || norm?.Usual is not { } usual)
        {
            return "";
        }

        return f.Value + f.Error95 < usual.Low ? "below" : f.Value - f.Error95 > usual.High ? "above" : "";
    }
}
