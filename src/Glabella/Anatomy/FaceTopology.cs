using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>What all faces share: cage, triangles, texture coordinates, materials, mirror pairs and subdivision stencils.</summary>
internal sealed class FaceTopology
{
    /// <summary>Landmarks of the MediaPipe face topology.</summary>
    public const int LandmarkCount = 468;

    private const int Levels = 2;

    private static readonly Lazy<FaceTopology> Instance = new(() => new FaceTopology(HeadModel.CageForUse()));

    /// <exception cref="InvalidDataException">The cage has an edge of more than two triangles or is not symmetric.</exception>
    internal FaceTopology(HeadCage cage)
    {
        Cage = cage;
        Subdivision = LoopSubdivision.Of(Cage.Points.Length, Cage.Triangles, Levels);
        Uv = RefineUv();
        Template = Refine(HeadGrowth.Complete(Cage, Subdivision, Cage.Points[..LandmarkCount]));
        MirrorVertex = MirrorPairs(Template);
        Materials = [.. Cage.Materials.Select(m => new SurfaceMaterial(m.Name, m.Start << (2 * Levels), m.Count << (2 * Levels)))];
    }

    public static FaceTopology Shared => Instance.Value;

    /// <summary>The control cage: landmarks first, then the rest of the head.</summary>
    public HeadCage Cage { get; }

    public LoopSubdivision Subdivision { get; }

    public int[] Triangles => Subdivision.Triangles;

    public (float U, float V)[] Uv { get; }

    /// <summary>Ranges of triangle corners by material.</summary>
    public IReadOnlyList<SurfaceMaterial> Materials { get; }

    /// <summary>The refined reference head, in whose millimetres all atlas files are written.</summary>
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

    // Heights agree to rounding only, so the partner is sought among the vertices of nearly the same height.
    private static int[] MirrorPairs(FacePoint[] symmetric)
    {
        const double closeMm = 1e-6;
        var byHeight = Enumerable.Range(0, symmetric.Length).OrderBy(i => symmetric[i].Y).ToArray();
        var heights = byHeight.Select(i => symmetric[i].Y).ToArray();
        return [.. symmetric.Select(PartnerOf)];

        int PartnerOf(FacePoint point)
        {
            var wanted = point.Mirrored();
            var at = Array.BinarySearch(heights, wanted.Y - closeMm);
            for (at = at < 0 ? ~at : at; at < heights.Length && heights[at] <= wanted.Y + closeMm; at++)
            {
                if (symmetric[byHeight[at]].DistanceMm(wanted) < 10 * closeMm)
                {
                    return byHeight[at];
                }
            }

            throw new InvalidDataException($"The reference head is not symmetric at {point}.");
        }
    }
}
