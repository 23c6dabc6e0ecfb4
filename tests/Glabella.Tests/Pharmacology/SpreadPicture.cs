using System.Globalization;
using System.Text;
using Glabella.Pharmacology;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Pharmacology;

/// <summary>Draws docs/pictures/spread-against-finite-volume.svg anew.</summary>
public class SpreadPicture
{
    private const double Width = 250;
    private const double Height = 230;
    private const double ReachMm = 12;
    private const double Decades = 2;
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly string[] Shown = ["forehead", "corner of the mouth", "a thick muscle"];

    [Fact(Explicit = true)]
    public void Draw()
    {
        var svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 330" font-family="sans-serif" font-size="12">
            <title>Share of a dose bound per mm² against distance from the site: finite volume, plain sheet and layered spread</title>
            <rect width="880" height="330" fill="#fff"/>

            """);
        foreach (var (i, place) in Shown.Index())
        {
            Panel(svg, FacialLayers.All.Single(l => l.Place == place), 60 + (i * (Width + 25)));
        }

        svg.Append("""
            <g fill="#222"><circle cx="250" cy="318" r="2.6" fill="none" stroke="#222"/><text x="260" y="322">finite volume</text>
            <path d="M370 318h28" stroke="#c0392b" stroke-width="2" stroke-dasharray="6 4"/><text x="404" y="322">plain sheet</text>
            <path d="M500 318h28" stroke="#1f6fb2" stroke-width="2"/><text x="534" y="322">layered</text>
            <text x="16" y="150" transform="rotate(-90 16 150)" text-anchor="middle">bound share, 1/mm²</text></g>
            </svg>

            """);
        File.WriteAllText(Path.Combine(Repository.Root, "docs/pictures/spread-against-finite-volume.svg"), svg.ToString());
    }

    private static void Panel(StringBuilder svg, FacialLayers layers, double left)
    {
        var (tissue, product) = (layers.Tissue(), layers.ForProduct);
        var bound = tissue.BoundPerMm2(FacialLayers.Muscle, layers.BolusAt(product.MiddleMm));
        var share = tissue.Total(bound);
        var (sheet, layered) = (new SheetSpread(Parameters), new LayeredSpread(Parameters));
        Axes(svg, layers, left);
        Curve(svg, left, "#c0392b", " stroke-dasharray=\"6 4\"", r => share * sheet.BoundPerMm2(new(r), new(0.1)));
        Curve(svg, left, "#1f6fb2", "", r => layered.BoundPerMm2(new(r), product, new(product.MiddleMm), new(0.1)));
        foreach (var (radius, density) in tissue.RadiiMm.Zip(bound).Where((_, ring) => ring % 3 == 0).TakeWhile(p => p.First < ReachMm))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(left, radius):0.0}\" cy=\"{Y(density):0.0}\" r=\"2.2\" fill=\"none\" stroke=\"#222\"/>\n");
        }
    }

    private static void Axes(StringBuilder svg, FacialLayers layers, double left)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"30\" width=\"{Width}\" height=\"{Height}\" fill=\"none\" stroke=\"#999\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left}\" y=\"22\">{layers.Place}: {layers.SkinMm + layers.FatMm} + {layers.MuscleMm} + {layers.BelowMm} mm</text>\n");
        for (var mm = 0; mm <= ReachMm; mm += 3)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(left, mm):0}\" y=\"276\" text-anchor=\"middle\">{mm}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + (Width / 2)}\" y=\"294\" text-anchor=\"middle\">mm from the site</text>\n");
        for (var decade = -4; left < 100 && decade <= -2; decade++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{left - 6}\" y=\"{Y(Math.Pow(10, decade)) + 4:0}\" text-anchor=\"end\">10{"⁻" + "⁰¹²³⁴⁵"[-decade]}</text>\n");
        }
    }

    private static void Curve(StringBuilder svg, double left, string colour, string dashes, Func<double, double> density)
    {
        var points = Enumerable.Range(0, 121).Select(i => i * ReachMm / 120)
            .Select(r => string.Create(CultureInfo.InvariantCulture, $"{X(left, r):0.0},{Y(density(r)):0.0}"));
        svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{dashes}/>\n");
    }

    private static double X(double left, double mm) => left + (mm / ReachMm * Width);

    /// <summary>Logarithmic from 10⁻⁴ to 10⁻².</summary>
    private static double Y(double density) => 30 + (Height * (-2 - Math.Log10(density)) / Decades);
}
