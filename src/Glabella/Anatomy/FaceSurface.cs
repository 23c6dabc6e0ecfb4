using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>The skin of one head as a triangle mesh of fixed topology, in the face frame, mm.</summary>
/// <remarks>
/// Vertices 0–467 are the MediaPipe face landmarks. All faces share triangles and texture coordinates, so a
/// <see cref="SurfacePoint"/> of one face names the same place on every other. See docs/model/face.md.
/// </remarks>
public sealed class FaceSurface
{
    private readonly FacePoint[] _vertices;
    private readonly Lazy<TriangleTree> _tree;
    private readonly Lazy<FacePoint[]> _normals;

    internal FaceSurface(FacePoint[] vertices)
    {
        _vertices = vertices;
        _tree = new(() => new TriangleTree(_vertices, FaceTopology.Shared.Triangles));
        _normals = new(ComputeNormals);
    }

    /// <summary>Vertex positions, mm.</summary>
    public IReadOnlyList<FacePoint> Vertices => _vertices;

    /// <summary>Three vertex indices a triangle, counter-clockwise seen from outside.</summary>
    public IReadOnlyList<int> Triangles => FaceTopology.Shared.Triangles;

    /// <summary>Texture coordinates of each vertex in the unit square, v downward as on a picture.</summary>
    public IReadOnlyList<(float U, float V)> Uv => FaceTopology.Shared.Uv;

    /// <summary>Which triangles are skin, lips and the slit between them.</summary>
    public IReadOnlyList<SurfaceMaterial> Materials => FaceTopology.Shared.Materials;

    /// <summary>Unit outward normal of each vertex.</summary>
    public IReadOnlyList<FacePoint> Normals => _normals.Value;

    /// <summary>The point of the surface closest to a point in space.</summary>
    public SurfacePoint Project(FacePoint p) => _tree.Value.Closest(p);

    /// <summary>The place of the surface that lies symmetrically on the other side, by landmark correspondence, not by mirroring space.</summary>
    public FacePoint Mirror(FacePoint p)
    {
        var here = Project(p);
        var (a, b, c) = Corners(here.Triangle);
        var mirror = FaceTopology.Shared.MirrorVertex;
        return _vertices[mirror[a]].Times(here.A).Plus(_vertices[mirror[b]].Times(here.B)).Plus(_vertices[mirror[c]].Times(here.C));
    }

    /// <summary>The position on this face of a place named on any face, mm.</summary>
    public FacePoint At(SurfacePoint place)
    {
        var (a, b, c) = Corners(place.Triangle);
        return _vertices[a].Times(place.A).Plus(_vertices[b].Times(place.B)).Plus(_vertices[c].Times(place.C));
    }

    /// <summary>The unit outward normal at a place, smooth across triangles.</summary>
    public FacePoint NormalAt(SurfacePoint place)
    {
        var (a, b, c) = Corners(place.Triangle);
        var normals = _normals.Value;
        return normals[a].Times(place.A).Plus(normals[b].Times(place.B)).Plus(normals[c].Times(place.C)).Unit();
    }

    internal (int A, int B, int C) Corners(int triangle)
    {
        var triangles = FaceTopology.Shared.Triangles;
        return (triangles[3 * triangle], triangles[(3 * triangle) + 1], triangles[(3 * triangle) + 2]);
    }

    private FacePoint[] ComputeNormals()
    {
        var normals = new FacePoint[_vertices.Length];
        for (var triangle = 0; triangle < Triangles.Count / 3; triangle++)
        {
            var (a, b, c) = Corners(triangle);
            var areaNormal = _vertices[b].Minus(_vertices[a]).Cross(_vertices[c].Minus(_vertices[a]));
            normals[a] = normals[a].Plus(areaNormal);
            normals[b] = normals[b].Plus(areaNormal);
            normals[c] = normals[c].Plus(areaNormal);
        }

        return [.. normals.Select(normal => normal.Unit())];
    }
}
