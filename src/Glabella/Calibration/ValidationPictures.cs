using System.Collections.Immutable;
using System.Globalization;
using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Calibration;

/// <summary>The pictures of <c>docs/validation.md</c>, as SVG text by file name.</summary>
public static class ValidationPictures
{
    private static readonly ImmutableArray<string> Series =
        [.. Products.All.Select(l => l.Product.Nonproprietary).Order(StringComparer.Ordinal), "placebo"];

    private static readonly double[] Tens = [0, 20, 40, 60, 80, 100];

    /// <summary>Draws all of them.</summary>
    /// <param name="comparison">Rows beside the model.</param>
    /// <param name="curves">What the model says between them.</param>
    public static ImmutableDictionary<string, string> Draw(TrialComparison comparison, ValidationCurves curves)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(curves);
        return ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("validation-scatter.svg", Scatter(comparison)),
            KeyValuePair.Create("validation-courses.svg", Courses(comparison, curves)),
            KeyValuePair.Create("validation-ladders.svg", Ladders(comparison, curves)),
            KeyValuePair.Create("validation-trials.svg", Trials(comparison.Report)),
        ]);
    }

    private static string Scatter(TrialComparison comparison)
    {
        var drawing = new SvgDrawing(760, 600, "Every published share against the model, with 90 % intervals");
        drawing.Text(60, 28, "Every published share against the model", "title");
        var panel = new SvgPanel(drawing, (60, 84, 480, 460), (0, 100), (0, 100));
        panel.Axes(Tens, Tens, "published, % of subjects", "bars: where nine in ten such trials would fall", "model, % of subjects");
        drawing.Line(panel.X(0), panel.Y(0), panel.X(100), panel.Y(100), "guide");
        foreach (var row in comparison.Fitted.Where(r => r.Row is { IsShare: true, IsBound: false }).OrderBy(r => r.Row.IsPlacebo ? 0 : 1))
        {
            panel.Figure(row.Row.Published, row.Predicted, row.Low, row.High, SeriesOf(row.Row));
        }

        Legend(drawing, 568, 100, Series.Select((name, i) => (name, $"f{i}")));
        return drawing.Finish();
    }

    private static string Courses(TrialComparison comparison, ValidationCurves curves)
    {
        var drawing = new SvgDrawing(980, 700, "Courses of each product's glabellar label dose over days, with published figures");
        drawing.Text(50, 28, "Glabella, each product at its own label dose: model (lines) and published figures (dots, 90 % of sampling)", "title");
        var names = ValidationCurves.EndpointsShown;
        for (var i = 0; i < names.Length; i++)
        {
            drawing.Line(50 + (310 * i), 48, 74 + (310 * i), 48, $"line s{i}");
            drawing.Text(80 + (310 * i), 52, names[i].Name, "small");
        }

        foreach (var (place, course) in curves.Courses.Index())
        {
            var panel = new SvgPanel(drawing, Frame(place, 100), (0, 360), (0, 100));
            panel.Axes([0, 60, 120, 180, 240, 300, 360], Tens, "days after the injection", "% of subjects", Invariant($"{course.Product.Nonproprietary}, {course.Units:0.#} U"));
            foreach (var (e, endpoint) in names.Index())
            {
                panel.Curve(course.Days.Zip(course.Percent[e], (day, percent) => ((double)day, percent)), e);
                Published(panel, comparison, e, r => r.Endpoint == endpoint && r.Line == FaceArea.GlabellarLines && r.Arm.Product == course.Product
                    && r.Arm.Patterns[0].Pattern.Id == "glabella-5" && r.Arm.Patterns[0].Units == course.Units, r => r.Day);
            }
        }

        return drawing.Finish();
    }

    private static string Ladders(TrialComparison comparison, ValidationCurves curves)
    {
        var drawing = new SvgDrawing(980, 680, "Dose ladders, each in its own product's Units");
        drawing.Text(50, 28, "More Units of one product: model (lines) and published figures (dots, 90 % of sampling)", "title");
        foreach (var (place, ladder) in curves.Ladders.Index())
        {
            var top = ladder.Points.Max(p => p.Units);
            var panel = new SvgPanel(drawing, Frame(place, 84), (0, top), (0, 100));
            var heading = Invariant($"{FaceArea.NameOf(ladder.Line)}, {ladder.Product.Nonproprietary[..^"botulinumtoxinA".Length]}, day {ladder.Day}");
            panel.Axes(Ticks(top), Tens, $"Units of {ladder.Product.Nonproprietary}", "%: " + ladder.Endpoint.Name, heading);
            panel.Curve(ladder.Points, 0);
            Published(panel, comparison, 1, r => r.Endpoint == ladder.Endpoint && Math.Abs(r.Day - ladder.Day) <= 2 && r.Line == ladder.Line && r.Arm.Product == ladder.Product
                && r.Arm.Patterns.Length == 1, r => (double)r.Arm.Patterns[0].Units);
        }

        return drawing.Finish();
    }

    private static string Trials(CalibrationReport report)
    {
        var rows = report.Trials;
        var height = 108 + (20 * rows.Length);
        var drawing = new SvgDrawing(980, height + 50, "What each trial seems to have had of its own");
        drawing.Text(24, 28, "What each trial seems to have had of its own (never used to predict)", "title");
        (double Left, string Name, Func<TrialEstimate, double> Value, Func<TrialEstimate, double> Sd, double Unit, double Reach)[] sides =
        [
            (310, "effective toxin, factor (logarithm)", t => t.LogEffect, t => t.LogEffectSd, report.LogEffectSd, 3),
            (660, "severity after treatment, grades", t => t.Severity, t => t.SeveritySd, report.SeveritySd, 3),
        ];
        foreach (var (side, series) in sides.Zip([0, 1]))
        {
            var reach = side.Reach * side.Unit;
            var panel = new SvgPanel(drawing, (side.Left, 84, 290, 20 * rows.Length), (-reach, reach), (rows.Length, 0));
            panel.Axes([.. Enumerable.Range(-2, 5).Select(i => Math.Round(i * reach / 2, 2))], [], "", "estimate and 90 % interval; dashes: two in three trials", side.Name);
            foreach (var x in new[] { -side.Unit, side.Unit })
            {
                drawing.Line(panel.X(x), panel.Y(0), panel.X(x), panel.Y(rows.Length), "guide");
            }

            foreach (var (i, t) in rows.Index())
            {
                var (value, half) = (side.Unit * side.Value(t), StandardNormal.NineInTen * side.Unit * side.Sd(t));
                drawing.Line(panel.X(Math.Max(-reach, value - half)), panel.Y(i + 0.5), panel.X(Math.Min(reach, value + half)), panel.Y(i + 0.5), $"line s{series}");
                drawing.Dot(panel.X(Math.Clamp(value, -reach, reach)), panel.Y(i + 0.5), 4, $"mark f{series}");
            }
        }

        foreach (var (i, t) in rows.Index())
        {
            drawing.Text(298, 84 + (20 * i) + 14, t.Trial, "small", "end");
        }

        return drawing.Finish();
    }

    private static void Published(SvgPanel panel, TrialComparison comparison, int series, Func<CalibrationRow, bool> wanted, Func<CalibrationRow, double> at)
    {
        foreach (var row in comparison.Fitted.Select(r => r.Row).Where(r => !r.IsPlacebo && !r.IsBound && wanted(r)))
        {
            var half = 100 * StandardNormal.NineInTen * Math.Sqrt(FitNoise.Sampling(FitRow.Of(row), row.Published / 100));
            panel.Figure(at(row), row.Published, Math.Max(0, row.Published - half), Math.Min(100, row.Published + half), series);
        }
    }

    private static (double Left, double Top, double Width, double Height) Frame(int place, double top) =>
        (50 + (315 * (place % 3)), top + (300 * (place / 3)), 265, 210);

    /// <summary>Round numbers from nothing to the top, four to eight of them.</summary>
    private static IEnumerable<double> Ticks(double top)
    {
        var step = new[] { 1.0, 2, 5, 10, 20, 25, 50 }.First(s => top / s <= 7);
        return Enumerable.Range(0, 1 + (int)(top / step)).Select(i => i * step);
    }

    private static void Legend(SvgDrawing drawing, double x, double y, IEnumerable<(string Name, string Classes)> entries)
    {
        foreach (var (i, (name, classes)) in entries.Index())
        {
            drawing.Dot(x + 6, y + (22 * i), 4.5, "mark " + classes);
            drawing.Text(x + 18, y + (22 * i) + 4, name);
        }
    }

    private static int SeriesOf(CalibrationRow row) => Series.IndexOf(row.Arm.Product?.Nonproprietary ?? "placebo");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
