using System.Globalization;
using System.Net;
using System.Text;

namespace Glabella.Calibration;

/// <summary>Writes one picture as SVG text. Colours are classes, so that a picture is right on light and on dark pages.</summary>
/// <remarks>Colours of data are those of Okabe and Ito, which most colour-blind readers tell apart, lightened on dark pages.</remarks>
internal sealed class SvgDrawing(double width, double height, string title)
{
    private const string Style = """
        <style>
          text { font: 12px system-ui, "DejaVu Sans", sans-serif; fill: #1c2430; }
          .small { font-size: 10.5px; } .faint { fill: #5b6675; } .head { font-weight: 600; } .title { font-size: 15px; font-weight: 600; }
          .page { fill: #ffffff; } .grid { stroke: #e3e7ec; stroke-width: 1; } .axis { stroke: #8a94a3; stroke-width: 1; fill: none; } .guide { stroke: #8a94a3; stroke-width: 1; stroke-dasharray: 4 3; fill: none; }
          .line { fill: none; stroke-width: 2; } .bar { stroke-width: 1.2; stroke-opacity: .38; } .mark { stroke: #ffffff; stroke-width: .8; }
          .s0 { stroke: #0072b2; } .s1 { stroke: #d55e00; } .s2 { stroke: #009e73; } .s3 { stroke: #b0569b; } .s4 { stroke: #b58900; } .s5 { stroke: #4b5563; } .s6 { stroke: #9aa3af; }
          .f0 { fill: #0072b2; } .f1 { fill: #d55e00; } .f2 { fill: #009e73; } .f3 { fill: #b0569b; } .f4 { fill: #b58900; } .f5 { fill: #4b5563; } .f6 { fill: #9aa3af; }
          @media (prefers-color-scheme: dark) {
            text { fill: #e6eaf0; } .faint { fill: #9aa5b4; } .page { fill: #12171f; } .grid { stroke: #28303b; } .axis, .guide { stroke: #76818f; } .mark { stroke: #12171f; }
            .s0 { stroke: #56b4e9; } .s1 { stroke: #f08a4b; } .s2 { stroke: #3ecf9f; } .s3 { stroke: #d991c6; } .s4 { stroke: #e6c229; } .s5 { stroke: #b7c0cc; } .s6 { stroke: #697384; }
            .f0 { fill: #56b4e9; } .f1 { fill: #f08a4b; } .f2 { fill: #3ecf9f; } .f3 { fill: #d991c6; } .f4 { fill: #e6c229; } .f5 { fill: #b7c0cc; } .f6 { fill: #697384; }
          }
        </style>
        """;

    private readonly StringBuilder _body = new();

    public void Line(double x1, double y1, double x2, double y2, string classes) =>
        _body.Append(Invariant($"<line class=\"{classes}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>\n"));

    public void Dot(double x, double y, double radius, string classes) =>
        _body.Append(Invariant($"<circle class=\"{classes}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"/>\n"));

    public void Path(IEnumerable<(double X, double Y)> points, string classes) =>
        _body.Append(Invariant($"<polyline class=\"{classes}\" points=\"{string.Join(' ', points.Select(p => Invariant($"{p.X:0.#},{p.Y:0.#}")))}\"/>\n"));

    /// <summary>Text anchored at its start, middle or end.</summary>
    public void Text(double x, double y, string text, string classes = "", string anchor = "start") =>
        _body.Append(Invariant($"<text class=\"{classes}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>\n"));

    public string Finish() => Invariant(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\">\n<title>{WebUtility.HtmlEncode(title)}</title>\n{Style}\n<rect class=\"page\" width=\"{width:0}\" height=\"{height:0}\"/>\n{_body}</svg>\n");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
