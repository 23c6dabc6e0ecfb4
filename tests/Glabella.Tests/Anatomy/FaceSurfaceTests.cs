using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

public class FaceSurfaceTests
{
    private static readonly FaceSurface Skin = PatientFace.Reference(Sex.Female, 45).Surface;

    [Fact]
    public void Is_one_surface_with_two_eye_holes_and_a_hole_below_the_shoulders()
    {
        // A sphere has Euler characteristic 2; each hole takes 1. The ears are part of it.
        var edges = new MeshEdges(Skin.Vertices.Count, Skin.Triangles);

        Assert.Equal(2 - 3, Skin.Vertices.Count - edges.Count + (Skin.Triangles.Count / 3));
        Assert.All(Enumerable.Range(0, Skin.Vertices.Count), vertex => Assert.Contains(edges.BorderNeighbours(vertex).Count, new[] { 0, 2 }));
    }

    [Fact]
    public void Every_vertex_is_reached_from_the_tip_of_the_nose()
    {
        var neighbours = Skin.Triangles.Chunk(3).SelectMany(t => new[] { (t[0], t[1]), (t[1], t[2]), (t[2], t[0]) }).ToLookup(e => e.Item1, e => e.Item2);
        var (seen, open) = (new HashSet<int> { 1 }, new Stack<int>([1]));
        while (open.TryPop(out var vertex))
        {
            foreach (var next in neighbours[vertex].Where(seen.Add))
            {
                open.Push(next);
            }
        }

        Assert.Equal(Skin.Vertices.Count, seen.Count);
    }

    [Fact]
    public void Stays_within_the_budget_of_vertices() => Assert.InRange(Skin.Vertices.Count, 7_000, 20_000);

    [Fact]
    public void Each_edge_is_run_once_in_each_direction_so_all_triangles_face_the_same_way()
    {
        var directed = Enumerable.Range(0, Skin.Triangles.Count).Select(at => (Skin.Triangles[at], Skin.Triangles[at % 3 == 2 ? at - 2 : at + 1]));

        Assert.True(directed.GroupBy(edge => edge).All(group => group.Count() == 1));
    }

    [Fact]
    public void Normals_point_outward()
    {
        Assert.True(Skin.Normals[1].Z > 0.8, "tip of the nose");
        Assert.True(Skin.Normals[10].Y > 0.2, "top of the forehead");
        Assert.True(Skin.Normals[454].X > 0.7, "left side");
        Assert.True(Skin.Normals[234].X < -0.7, "right side");
    }

    [Fact]
    public void Texture_coordinates_lie_in_the_unit_square()
    {
        Assert.All(Skin.Uv, uv => Assert.InRange(uv.U, 0f, 1f));
        Assert.All(Skin.Uv, uv => Assert.InRange(uv.V, 0f, 1f));
    }

    [Fact]
    public void Materials_divide_the_triangles()
    {
        Assert.Equal(["skin", "lips", "mouth"], Skin.Materials.Select(material => material.Name));
        Assert.Equal(Skin.Triangles.Count / 3, Skin.Materials.Sum(material => material.Count));
        Assert.Equal(0, Skin.Materials[0].Start);
        Assert.Equal(Skin.Materials[0].Count, Skin.Materials[1].Start);
    }

    [Fact]
    public void Projects_a_point_of_the_skin_onto_itself()
    {
        foreach (var triangle in Enumerable.Range(0, Skin.Triangles.Count / 3).Where(t => t % 97 == 0))
        {
            var (a, b, c) = Skin.Corners(triangle);
            var inside = Skin.At(new SurfacePoint(triangle, 0.2, 0.5, 0.3, default));

            Assert.True(Skin.Project(inside).Point.DistanceMm(inside) < 1e-9, $"triangle {triangle} of {a}, {b}, {c}");
        }
    }

    [Fact]
    public void Projects_to_the_nearest_point_found_by_trying_every_triangle()
    {
        foreach (var p in new FacePoint[] { new(0, 60, 80), new(-40, 30, 60), new(25, -40, 55), new(70, 0, 0), new(0, 160, -40), new(-10, 0, 0) })
        {
            var slow = Enumerable.Range(0, Skin.Triangles.Count / 3).Min(triangle => SampledDistance(triangle, p));
            var fast = Skin.Project(p).Point.DistanceMm(p);

            Assert.InRange(fast, slow - 0.25, slow + 1e-9);
        }
    }

    [Fact]
    public void The_mirror_of_the_mirror_is_the_point_itself()
    {
        foreach (var vertex in new[] { 33, 61, 105, 152, 10, 600, 5000, 9000 })
        {
            var there = Skin.Mirror(Skin.Vertices[vertex]);

            Assert.True(Skin.Mirror(there).DistanceMm(Skin.Vertices[vertex]) < 1e-6);
            Assert.Equal(-Skin.Vertices[vertex].X, there.X, 1e-6);
        }
    }

    // The distance to the nearest of 21 × 21 points of the triangle: an upper bound that is tight to a fifth of a millimetre.
    private static double SampledDistance(int triangle, FacePoint p)
    {
        const int steps = 20;
        var best = double.MaxValue;
        var (ia, ib, ic) = Skin.Corners(triangle);
        if (Skin.Vertices[ia].DistanceMm(p) > Skin.Project(p).Point.DistanceMm(p) + 40)
        {
            return best;
        }

        for (var i = 0; i <= steps; i++)
        {
            for (var j = 0; j <= steps - i; j++)
            {
                var (v, w) = ((double)i / steps, (double)j / steps);
                var point = Skin.At(new SurfacePoint(triangle, 1 - v - w, v, w, default));
                best = Math.Min(best, point.DistanceMm(p));
            }
        }

        Assert.True(ia != ib && ib != ic);
        return best;
    }
}
