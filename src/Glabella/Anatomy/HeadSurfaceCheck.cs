using System.Globalization;

namespace Glabella.Anatomy;

/// <summary>Whether the triangles of a head model make one oriented surface with two eye holes and an open base, alike on both sides, with the default's face.</summary>
internal static class HeadSurfaceCheck
{
    /// <summary>Points of a lid's rim.</summary>
    public const int RimLength = 16;

    private const int Holes = 3;

    /// <summary>The first problem; a surface that is wrong in one way says little in the next.</summary>
    public static IEnumerable<HeadModelProblem> ProblemsOf(HeadFile file, HeadCage standard)
    {
        var cage = HeadCage.Of(file);
        var directed = Enumerable.Range(0, cage.Triangles.Length).Select(at => (From: cage.Triangles[at], To: cage.Triangles[at % 3 == 2 ? at - 2 : at + 1])).ToArray();
        if (directed.GroupBy(edge => edge).FirstOrDefault(group => group.Count() > 1) is { } doubled)
        {
            yield return new("triangles", $"run twice from {doubled.Key.From} to {doubled.Key.To}", "Turn all triangles the same way, counter-clockwise from outside, and use each once.");
            yield break;
        }

        var euler = cage.Points.Length - directed.Select(e => (Math.Min(e.From, e.To), Math.Max(e.From, e.To))).Distinct().Count() + (cage.Triangles.Length / 3);
        if (euler != 2 - Holes || Reached(cage.Points.Length, directed) != cage.Points.Length)
        {
            yield return new("triangles", Text($"a surface of Euler characteristic {euler}"), Text($"Make one connected surface with holes for two eyes and below the shoulders only ({2 - Holes})."));
            yield break;
        }

        var face = standard.Triangles.Chunk(3).Where(IsFace).Select(Key).ToHashSet();
        if (!face.SetEquals(cage.Triangles.Chunk(3).Where(IsFace).Select(Key)))
        {
            yield return new("triangles", "other triangles between the landmarks than the default's", "Keep the triangles of the first 500 points as data/face/head.json has them.");
            yield break;
        }

        if (Refined(cage) is { } fault)
        {
            yield return new("triangles", "not alike on both sides", "Make the triangles of the left the mirror image of the right: " + fault);
        }

        static bool IsFace(int[] t) => t.Max() < FaceTopology.LandmarkCount + (2 * RimLength);
        static (int, int, int) Key(int[] t) => (t.Min(), t.Sum() - t.Min() - t.Max(), t.Max());
    }

    private static string? Refined(HeadCage cage)
    {
        try
        {
            _ = new FaceTopology(cage);
            return null;
        }
        catch (InvalidDataException fault)
        {
            return fault.Message;
        }
    }

    private static int Reached(int vertices, (int From, int To)[] edges)
    {
        var onward = edges.ToLookup(edge => edge.From, edge => edge.To);
        var (seen, open) = (new bool[vertices], new Stack<int>([0]));
        seen[0] = true;
        while (open.TryPop(out var vertex))
        {
            foreach (var next in onward[vertex].Where(next => !seen[next]))
            {
                seen[next] = true;
                open.Push(next);
            }
        }

        return seen.Count(reached => reached);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
