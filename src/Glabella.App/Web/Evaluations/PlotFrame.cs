using Glabella.App.Web.Sketches;

namespace Glabella.App.Web.Evaluations;

/// <summary>From values to places in a plot of fixed size.</summary>
internal sealed record PlotFrame(PlotAxis Across, PlotAxis Up)
{
    public const double Width = 240;
    public const double Height = 122;
    public const double Left = 30;
    public const double Right = 234;
    public const double Top = 6;
    public const double Bottom = 96;

    public double X(double value) => Left + ((Right - Left) * Share(Across, value));

    public double Y(double value) => Bottom - ((Bottom - Top) * Share(Up, value));

    public string Curve(IReadOnlyList<double> x, IReadOnlyList<double> y) => "M" + string.Join('L', Places(x, y));

    public string Band(PlotSeries series) =>
        Curve(series.X, series.High) + "L" + string.Join('L', Places(series.X, series.Low).Reverse()) + "Z";

    private IEnumerable<string> Places(IReadOnlyList<double> x, IReadOnlyList<double> y) => x.Zip(y, (a, b) => Svg.Numbers(Math.Round(X(a), 1), Math.Round(Y(b), 1)));

    private static double Share(PlotAxis axis, double value) => Math.Clamp((value - axis.From) / (axis.To - axis.From), 0, 1);
}
