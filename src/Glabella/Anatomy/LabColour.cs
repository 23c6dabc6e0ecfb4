namespace Glabella.Anatomy;

/// <summary>A colour as it is measured on skin: CIE L*a*b* (1976), daylight D65, 2° observer.</summary>
/// <remarks>Source of the formulas: IEC 61966-2-1 (sRGB) and CIE 15 (L*a*b*).</remarks>
/// <param name="L">Lightness, 0 to 100.</param>
/// <param name="A">Green to red.</param>
/// <param name="B">Blue to yellow.</param>
internal readonly record struct LabColour(double L, double A, double B)
{
    private static readonly double[] White = [0.95047, 1, 1.08883];

    /// <summary>Individual typology angle, degrees: the lower, the darker the skin.</summary>
    public double TypologyAngleDegrees => Math.Atan2(L - 50, B) * 180 / Math.PI;

    /// <summary>As #rrggbb, brighter by a factor of exposure; what no screen can show is cut off.</summary>
    public string ToHex(double exposure = 1)
    {
        var y = (L + 16) / 116;
        double[] xyz = [White[0] * Cube(y + (A / 500)), White[1] * Cube(y), White[2] * Cube(y - (B / 200))];
        return Hex(Linear(3.2406, -1.5372, -0.4986), Linear(-0.9689, 1.8758, 0.0415), Linear(0.0557, -0.2040, 1.0570));

        double Linear(double x, double y, double z) => exposure * ((x * xyz[0]) + (y * xyz[1]) + (z * xyz[2]));
    }

    /// <summary>#rrggbb between two colours in the same notation.</summary>
    public static string Mix(string from, string to, double share)
    {
        return "#" + string.Concat(Enumerable.Range(0, 3).Select(k => Channel(k).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));

        int Channel(int k) => (int)Math.Round((Part(from, k) * (1 - share)) + (Part(to, k) * share));
        static int Part(string hex, int k) => Convert.ToInt32(hex.Substring(1 + (2 * k), 2), 16);
    }

    private static string Hex(params double[] linear) =>
        "#" + string.Concat(linear.Select(value => ((int)Math.Round(255 * Encode(Math.Clamp(value, 0, 1)))).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));

    private static double Encode(double linear) => linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;

    private static double Cube(double t) => t > 6.0 / 29 ? t * t * t : 3 * (6.0 / 29) * (6.0 / 29) * (t - (4.0 / 29));
}
