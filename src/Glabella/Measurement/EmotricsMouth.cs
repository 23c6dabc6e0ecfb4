using Glabella.Anatomy;

namespace Glabella.Measurement;

/// <summary>The lips half-way between the midline and one corner, as Emotrics finds them, px in its frame about the middle of the pupils.</summary>
internal sealed record EmotricsMouth(double UpperPx, double LowerPx, double ShowPx)
{
    /// <summary>Looks where the upper lip is half as far from the corner as the midline is, at whole pixels, and straight down from there.</summary>
    public static EmotricsMouth? Of(ImagePoint[] face, EmotricsFrame frame, int corner, int[] upper, int[] lower, int[] innerUpper, int[] innerLower)
    {
        var from = face[corner];
        if (frame.On(face, upper, from) is not { } upperLip)
        {
            return null;
        }

        // Emotrics' own: for the right corner the vertical distance is taken from the centre's x.
        var reach = Math.Abs(frame.Turn(from.X - frame.Centre.X, from.Y - (corner == 48 ? frame.Centre.X : frame.Centre.Y)).X / 2);
        var x = HalfWay(upperLip, [.. upper.Select(i => frame.Turned(face[i], from).X)], reach);
        var (dx, dy) = (x, upperLip.At(x));
        var start = frame.Turned(from, frame.Centre);
        var at = frame.Back(new(start.X + dx, start.Y + dy, 0));
        if (frame.On(face, lower, at) is not { } lowerLip || frame.On(face, innerUpper, at) is not { } above || frame.On(face, innerLower, at) is not { } below)
        {
            return null;
        }

        return new(start.Y + dy, start.Y + dy + lowerLip.At(0), Math.Max(0, below.At(0) - above.At(0)));
    }

    private static double HalfWay(SmoothingSpline lip, double[] x, double reach)
    {
        var (first, last) = ((int)Math.Round(x.Min()), (int)Math.Round(x.Max()));
        return Enumerable.Range(first, last - first + 1).MinBy(at => Math.Abs(Math.Sqrt(((double)at * at) + Math.Pow(lip.At(at), 2)) - reach));
    }
}
