using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>What all faces share: cage, triangles, texture coordinates, materials, mirror pairs and subdivision stencils.</summary>
internal sealed class FaceTopology
{
    /// <summary>Landmarks of the MediaPipe face topology.</summary>
    public const int LandmarkCount = 468;

    private const int Levels = 2;

    private static readonly Lazy<FaceTopology> Instance = new(() => new FaceTopology());

    private FaceTopology()
    {
        Cage = HeadCage.Load();
        Subdivision = LoopSubdivision.Of(Cage.Points.Length, Cage.Triangles, Levels);
        Uv = RefineUv();
        Template = Refine(Cage.Points);
        MirrorVertex = MirrorPairs(Template);
        Materials = [.. Cage.Materials.Select(m => new Material(m.Name, m.Start << (2 * Levels), m.Count << (2 * Levels)))];
    }

    public static FaceTopology Shared => Instance.Value;

    /// <summary>The control cage: landmarks first, then the rest of the head.</summary>
    public HeadCage Cage { get; }

    public LoopSubdivision Subdivision { get; }

    public int[] Triangles => Subdivision.Triangles;

    public (float U, float V)[] Uv { get; }

    /// <summary>Ranges of triangle corners by material.</summary>
    public IReadOnlyList<Material> Materials { get; }

    /// <summary>The refined canonical face, in whose frame all atlas files are written.</summary>
    public FacePoint[] Template { get; }

    /// <summary>For each vertex the one that lies symmetrically.</summary>
    public int[] MirrorVertex { get; }

    public FacePoint[] Refine(FacePoint[] cage)
    {
        var flat = new double[cage.Length * 3];
        for (var i = 0; i < cage.Length; i++)
        {
            (flat[3 * i], flat[(3 * i) + 1], flat[(3 * i) + 2]) = (cage[i].X, cage[i].Y, cage[i].Z);
        }

        var refined = Subdivision.Apply(flat, 3);
        return [.. Enumerable.Range(0, refined.Length / 3).Select(i => new FacePoint(refined[3 * i], refined[(3 * i) + 1], refined[(3 * i) + 2]))];
    }

    private (float U, float V)[] RefineUv()
    {
        var flat = Cage.Uv.SelectMany(uv => new double[] { uv.U, uv.V }).ToArray();
        var refined = Subdivision.Apply(flat, 2);
        return [.. Enumerable.Range(0, refined.Length / 2).Select(i => ((float)refined[2 * i], (float)refined[(2 * i) + 1]))];
    }

    private static int[] MirrorPairs(FacePoint[] symmetric)
    {
        var byPlace = new Dictionary<(long, long, long), int>(symmetric.Length);
        for (var i = 0; i < symmetric.Length; i++)
        {
            byPlace.Add(Place(symmetric[i]), i);
        }

        return [.. symmetric.Select(point => byPlace[Place(point.Mirrored())])];
    }

    // A thousandth of a millimetre; adding 0.0 turns the negative zero of a mirrored midline point into zero.
    private static (long, long, long) Place(FacePoint p) =>
        ((long)Math.Round((p.X * 1000) + 0.0), (long)Math.Round(p.Y * 1000), (long)Math.Round(p.Z * 1000));

    /// <summary>A range of triangles drawn alike.</summary>
    internal sealed record Material(string Name, int Start, int Count);
}
