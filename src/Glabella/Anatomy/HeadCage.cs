using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>The control cage of a whole head in the canonical position: MediaPipe's canonical face, without the triangles that fill the eyes.</summary>
internal sealed record HeadCage(FacePoint[] Points, (double U, double V)[] Uv, int[] Triangles, IReadOnlyList<FaceTopology.Material> Materials)
{
    public static HeadCage Load()
    {
        var face = ReferenceData.Read<CanonicalFile>("face/canonical.json");
        var eyes = LandmarkGroups.RightEye.Concat(LandmarkGroups.LeftEye).ToHashSet();
        var inner = LandmarkGroups.InnerLips.ToHashSet();
        var lips = LandmarkGroups.OuterLips.Concat(LandmarkGroups.InnerLips).Concat(LandmarkGroups.MiddleLips).ToHashSet();
        var byMaterial = face.Triangles
            .Where(triangle => !triangle.All(eyes.Contains))
            .ToLookup(triangle => triangle.All(inner.Contains) ? "mouth" : triangle.All(lips.Contains) ? "lips" : "skin");

        var (triangles, materials) = (new List<int>(), new List<FaceTopology.Material>());
        foreach (var name in (string[])["skin", "lips", "mouth"])
        {
            materials.Add(new(name, triangles.Count / 3, byMaterial[name].Count()));
            triangles.AddRange(byMaterial[name].SelectMany(triangle => triangle));
        }

        return new HeadCage(
            [.. face.VerticesMm.Select(v => new FacePoint(v[0], v[1], v[2]))],
            [.. face.Uv.Select(uv => (uv[0], uv[1]))],
            [.. triangles],
            materials);
    }

    private sealed record CanonicalFile(string Origin, double[][] VerticesMm, double[][] Uv, int[][] Triangles);
}
