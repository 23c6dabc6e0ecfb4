using System.Globalization;
using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Whether a head model can carry faces: landmarks in place, one oriented surface with two eye holes and an open base, symmetric, of human size.</summary>
internal static class HeadModelCheck
{
    // Muscles are placed in the default's millimetres; this much leaves them where they are known (assumed).
    private const double LandmarkToleranceMm = 1;

    // Coordinates have three digits, so mirror images agree to rounding.
    private const double MirrorToleranceMm = 0.002;

    // Size is taken above the ears, mm of the face frame.
    private const double AboveEarsMm = 50;

    private const int FewestVertices = 520;
    private const int MostVertices = 2500;
    private static readonly string[] Materials = ["skin", "lips", "mouth"];

    // Farkas LG. Anthropometry of the Head and Face, 1994 (recalled): breadth 151 ± 6, length 197 ± 7 mm in men; six deviations either way with skin.
    private static readonly (string What, int Axis, double LeastMm, double MostMm)[] Sizes = [("breadth", 0, 110, 190), ("length", 2, 150, 240)];

    /// <summary>All problems of the first kind found; later checks rely on earlier ones.</summary>
    public static IReadOnlyList<HeadModelProblem> ProblemsOf(HeadFile file, HeadCage standard)
    {
        foreach (var check in new Func<IEnumerable<HeadModelProblem>>[] { () => Lists(file), () => Numbers(file), () => Landmarks(file, standard), () => Size(file), () => Mirror(file), () => HeadSurfaceCheck.ProblemsOf(file, standard) })
        {
            if (check().Take(5).ToArray() is { Length: > 0 } problems)
            {
                return problems;
            }
        }

        return [];
    }

    private static IEnumerable<HeadModelProblem> Lists(HeadFile file)
    {
        var count = file.VerticesMm.Length;
        if (count is < FewestVertices or > MostVertices)
        {
            yield return new("verticesMm", Text($"{count} points"), Text($"Give {FewestVertices} to {MostVertices}: 468 landmarks, two lid rims of {HeadSurfaceCheck.RimLength}, then the rest of the head."));
        }

        if (file.Uv.Length != count)
        {
            yield return new("uv", Text($"{file.Uv.Length} places"), Text($"Give one for each of the {count} points."));
        }

        if (!file.Triangles.Keys.SequenceEqual(Materials))
        {
            yield return new("triangles", string.Join(", ", file.Triangles.Keys), "Give the lists skin, lips and mouth in this order.");
        }

        var rims = FaceTopology.LandmarkCount + (2 * HeadSurfaceCheck.RimLength);
        if (!file.LidRims.SequenceEqual([FaceTopology.LandmarkCount, FaceTopology.LandmarkCount + HeadSurfaceCheck.RimLength]) || file.SkullStart != rims || file.EarStart < rims || file.EarStart > count)
        {
            yield return new("lidRims, skullStart, earStart", Text($"[{string.Join(", ", file.LidRims)}], {file.SkullStart}, {file.EarStart}"),
                Text($"Use [468, 484] and {rims}; earStart is the first point that follows without being drawn through, at most {count}."));
        }
    }

    private static IEnumerable<HeadModelProblem> Numbers(HeadFile file)
    {
        for (var i = 0; i < file.VerticesMm.Length; i++)
        {
            if (file.VerticesMm[i] is not [var x, var y, var z] || !double.IsFinite(x + y + z))
            {
                yield return new(Text($"verticesMm[{i}]"), Text($"[{string.Join(", ", file.VerticesMm[i])}]"), "Give three numbers in millimetres.");
            }

            if (file.Uv[i] is not [>= 0 and <= 1, >= 0 and <= 1])
            {
                yield return new(Text($"uv[{i}]"), Text($"[{string.Join(", ", file.Uv[i])}]"), "Give two numbers from 0 to 1.");
            }
        }

        foreach (var (name, list) in file.Triangles)
        {
            foreach (var triangle in list.Where(t => t is not [var a, var b, var c] || a == b || b == c || a == c || t.Min() < 0 || t.Max() >= file.VerticesMm.Length))
            {
                yield return new($"triangles.{name}", Text($"[{string.Join(", ", triangle)}]"), Text($"Give three different points from 0 to {file.VerticesMm.Length - 1}."));
            }
        }
    }

    private static IEnumerable<HeadModelProblem> Landmarks(HeadFile file, HeadCage standard) =>
        from i in Enumerable.Range(0, FaceTopology.LandmarkCount)
        let away = Point(file, i).DistanceMm(standard.Points[i])
        where away > LandmarkToleranceMm
        select new HeadModelProblem(Text($"verticesMm[{i}]"), Text($"{away:0.0} mm from landmark {i} of the default head"), Text($"Leave the first 468 points within {LandmarkToleranceMm} mm of data/face/head.json, in its order."));

    private static IEnumerable<HeadModelProblem> Size(HeadFile file) =>
        from size in Sizes
        let above = file.VerticesMm.Where(v => v[1] > AboveEarsMm).Select(v => v[size.Axis]).ToArray()
        let extent = above.Max() - above.Min()
        where extent < size.LeastMm || extent > size.MostMm
        select new HeadModelProblem($"the {size.What} of the head", Text($"{extent:0} mm"), Text($"Model it in millimetres, {size.LeastMm} to {size.MostMm}."));

    private static IEnumerable<HeadModelProblem> Mirror(HeadFile file)
    {
        var places = Enumerable.Range(0, file.VerticesMm.Length).Select(i => Point(file, i)).ToLookup(Cell);
        return from i in Enumerable.Range(0, file.VerticesMm.Length)
               let mirrored = Point(file, i).Mirrored()
               where !Around(mirrored).SelectMany(p => places[Cell(p)]).Any(p => p.DistanceMm(mirrored) < MirrorToleranceMm)
               select new HeadModelProblem(Text($"verticesMm[{i}]"), Point(file, i).ToString(), "Give its mirror image at -x as well: left and right are told apart by it.");

        static (long, long, long) Cell(FacePoint p) => ((long)Math.Round(p.X * 100), (long)Math.Round(p.Y * 100), (long)Math.Round(p.Z * 100));
        static IEnumerable<FacePoint> Around(FacePoint p) =>
            from dx in Steps from dy in Steps from dz in Steps select p.Moved(dx, dy, dz);
    }

    private static readonly double[] Steps = [-MirrorToleranceMm, 0, MirrorToleranceMm];

    private static FacePoint Point(HeadFile file, int i) => new(file.VerticesMm[i][0], file.VerticesMm[i][1], file.VerticesMm[i][2]);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
