using System.Globalization;
using System.Text;

namespace Glabella.App.Web.Sketches;

/// <summary>Numbers and curves as SVG writes them.</summary>
internal static class Svg
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Numbers(params double[] values) => string.Join(' ', values.Select(Number));

    /// <summary>A smooth curve through points: Catmull-Rom, written as cubic Béziers.</summary>
    public static string Curve((double X, double Y)[] points, bool closed)
    {
        var path = new StringBuilder($"M{Numbers(points[0].X, points[0].Y)}");
        for (var i = 0; i < (closed ? points.Length : points.Length - 1); i++)
        {
            var (p0, p1, p2, p3) = (At(i - 1), At(i), At(i + 1), At(i + 2));
            path.Append('C').Append(Numbers(
                p1.X + ((p2.X - p0.X) / 6), p1.Y + ((p2.Y - p0.Y) / 6),
                p2.X - ((p3.X - p1.X) / 6), p2.Y - ((p3.Y - p1.Y) / 6),
                p2.X, p2.Y));
        }

        return path.Append(closed ? "Z" : "").ToString();

        (double X, double Y) At(int i) => closed
            ? points[(i + points.Length) % points.Length]
            : points[Math.Clamp(i, 0, points.Length - 1)];
    }
}
