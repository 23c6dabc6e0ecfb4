using System.Globalization;

namespace Glabella.Calibration;

/// <summary>One frame of a picture with its two axes.</summary>
internal sealed class SvgPanel(SvgDrawing drawing, (double Left, double Top, double Width, double Height) frame, (double Low, double High) x, (double Low, double High) y)
{
    public double X(double value) => frame.Left + (frame.Width * (value - x.Low) / (x.High - x.Low));

    public double Y(double value) => frame.Top + frame.Height - (frame.Height * (value - y.Low) / (y.High - y.Low));

    /// <summary>Draws grid, axes and their words.</summary>
    public void Axes(IEnumerable<double> xTicks, IEnumerable<double> yTicks, string xName, string yName, string heading)
    {
        foreach (var tick in yTicks)
        {
            drawing.Line(frame.Left, Y(tick), frame.Left + frame.Width, Y(tick), "grid");
            drawing.Text(frame.Left - 6, Y(tick) + 4, Number(tick), "small faint", "end");
        }

        foreach (var tick in xTicks)
        {
            drawing.Line(X(tick), frame.Top, X(tick), frame.Top + frame.Height, "grid");
            drawing.Text(X(tick), frame.Top + frame.Height + 15, Number(tick), "small faint", "middle");
        }

        drawing.Line(frame.Left, frame.Top + frame.Height, frame.Left + frame.Width, frame.Top + frame.Height, "axis");
        drawing.Line(frame.Left, frame.Top, frame.Left, frame.Top + frame.Height, "axis");
        drawing.Text(frame.Left + (frame.Width / 2), frame.Top + frame.Height + 31, xName, "small faint", "middle");
        drawing.Text(frame.Left, frame.Top - 22, heading, "head");
        drawing.Text(frame.Left, frame.Top - 8, yName, "small faint");
    }

    public void Curve(IEnumerable<(double X, double Y)> points, int series) =>
        drawing.Path(points.Select(p => (X(p.X), Y(p.Y))), $"line s{series}");

    /// <summary>A figure with its interval.</summary>
    public void Figure(double at, double value, double low, double high, int series)
    {
        drawing.Line(X(at), Y(low), X(at), Y(high), $"bar s{series}");
        drawing.Dot(X(at), Y(value), 3.6, $"mark f{series}");
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
