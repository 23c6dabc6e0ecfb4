using Glabella.Anatomy;

namespace Glabella.Tests.Anatomy;

public class LoopSubdivisionTests
{
    private static readonly int[] Octahedron = [0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5];
    private static readonly double[] Corners = [1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1];

    [Fact]
    public void Weights_of_each_point_sum_to_one()
    {
        var stencils = FaceTopology.Shared.Subdivision;

        Assert.All(Enumerable.Range(0, stencils.Count), row => Assert.Equal(1, stencils.Row(row).Sum(part => part.Weight), 1e-12));
    }

    [Fact]
    public void Commutes_with_an_affine_transform()
    {
        var cage = FaceTopology.Shared.Cage.Points;
        double[] Flat(Func<double, double, double, double> x, Func<double, double, double, double> y, Func<double, double, double, double> z) =>
            [.. cage.SelectMany(p => new[] { x(p.X, p.Y, p.Z), y(p.X, p.Y, p.Z), z(p.X, p.Y, p.Z) })];
        double X(double x, double y, double z) => (1.1 * x) - (0.2 * y) + (0.3 * z) + 5;
        double Y(double x, double y, double z) => (0.4 * x) + (0.9 * y) - 7;
        double Z(double x, double y, double z) => (-0.1 * x) + (0.2 * y) + (1.3 * z) + 2;

        var transformedFirst = FaceTopology.Shared.Subdivision.Apply(Flat(X, Y, Z), 3);
        var plain = FaceTopology.Shared.Subdivision.Apply(Flat((x, _, _) => x, (_, y, _) => y, (_, _, z) => z), 3);

        for (var i = 0; i < plain.Length; i += 3)
        {
            Assert.Equal(X(plain[i], plain[i + 1], plain[i + 2]), transformedFirst[i], 1e-9);
            Assert.Equal(Y(plain[i], plain[i + 1], plain[i + 2]), transformedFirst[i + 1], 1e-9);
            Assert.Equal(Z(plain[i], plain[i + 1], plain[i + 2]), transformedFirst[i + 2], 1e-9);
        }
    }

    [Fact]
    public void Splits_each_triangle_in_four_and_stays_closed()
    {
        var twice = LoopSubdivision.Of(6, Octahedron, 2);
        var edges = new MeshEdges(twice.Count, twice.Triangles);

        Assert.Equal(8 * 16 * 3, twice.Triangles.Length);
        Assert.Equal(2, twice.Count - edges.Count + (twice.Triangles.Length / 3));
        Assert.All(Enumerable.Range(0, twice.Count), vertex => Assert.Empty(edges.BorderNeighbours(vertex)));
    }

    [Fact]
    public void A_vertex_of_an_octahedron_moves_as_the_rule_computed_by_hand_says()
    {
        // Valence 4: β = 3/32, so the vertex keeps 1 − 4·3/32 = 5/8 of (1, 0, 0); its four neighbours cancel.
        var once = LoopSubdivision.Of(6, Octahedron, 1).Apply(Corners, 3);

        Assert.Equal([0.625, 0, 0], once[..3]);
    }

    [Fact]
    public void A_border_is_a_cubic_spline_of_the_border_alone()
    {
        // One triangle: corner a becomes 3/4 a + 1/8 b + 1/8 c, the middle of an edge the mean of its ends.
        var once = LoopSubdivision.Of(3, [0, 1, 2], 1).Apply([0, 0, 8, 0, 0, 8], 2);

        Assert.Equal([1, 1], once[..2]);
        Assert.Equal([4, 0], once[6..8]);
    }
}
