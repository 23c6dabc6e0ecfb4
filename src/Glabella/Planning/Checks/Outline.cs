using Glabella.Quantities;

namespace Glabella.Planning.Checks;

/// <summary>A closed outline on the skin, seen from the front.</summary>
internal static class Outline
{
    /// <summary>Whether a point lies inside, by the parity of crossings; outlines are small and face the front.</summary>
    public static bool Contains(IReadOnlyList<FacePoint> outline, FacePoint p)
    {
        var inside = false;
        for (int i = 0, j = outline.Count - 1; i < outline.Count; j = i++)
        {
            var (a, b) = (outline[i], outline[j]);
            if ((a.Y > p.Y) != (b.Y > p.Y) && p.X < ((b.X - a.X) * (p.Y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
