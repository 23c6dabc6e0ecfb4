using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>The control cage of the reference head: the 468 landmarks, a rim behind each lid margin, skull with neck, ears.</summary>
internal sealed record HeadCage(
    FacePoint[] Points,
    (double U, double V)[] Uv,
    int[] Triangles,
    IReadOnlyList<SurfaceMaterial> Materials,
    IReadOnlyList<int> LidRims,
    int SkullStart,
    int EarStart)
{
    /// <summary>The reference head of <c>data/face/head.json</c>.</summary>
    public static HeadCage Load() => Of(ReferenceData.Read<HeadFile>("face/head.json"));

    public static HeadCage Of(HeadFile head)
    {
        var (triangles, materials) = (new List<int>(), new List<SurfaceMaterial>());
        foreach (var (name, list) in head.Triangles)
        {
            materials.Add(new(name, triangles.Count / 3, list.Length));
            triangles.AddRange(list.SelectMany(triangle => triangle));
        }

        return new HeadCage(
            [.. head.VerticesMm.Select(v => new FacePoint(v[0], v[1], v[2]))],
            [.. head.Uv.Select(uv => (uv[0], uv[1]))],
            [.. triangles],
            materials,
            head.LidRims,
            head.SkullStart,
            head.EarStart);
    }
}
