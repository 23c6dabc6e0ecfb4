using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

/// <summary>The slow second implementation must itself be right where the answer is known.</summary>
public class MeshGeodesicChecks
{
    [Fact]
    public void Is_right_in_a_plane() => Assert.Equal(Math.Sqrt((23.0 * 23) + (17.0 * 17)), Across((x, y) => new(x, y, 0), (-11, -8), (12, 9)), 0.06);

    [Fact]
    public void Is_right_over_a_bent_sheet() // a helix, but for the facets
    {
        FacePoint Bend(double x, double y) => new(30 * Math.Sin(x / 30), y, 30 * Math.Cos(x / 30));

        Assert.Equal(Math.Sqrt((23.0 * 23) + (17.0 * 17)), Across(Bend, (-11, -8), (12, 9)), 0.06);
    }

    [Fact]
    public void Is_near_the_great_circle_of_a_sphere()
    {
        FacePoint OnSphere(double x, double y) => new FacePoint(x, y, 60).Unit().Times(60);
        var (from, to) = (OnSphere(-11, -8), OnSphere(12, 9));

        Assert.Equal(60 * Math.Acos(from.Dot(to) / 3600), Across(OnSphere, (-11, -8), (12, 9)), 0.06);
    }

    // A square sheet of triangles about 1 mm wide, bent as it is told; the places are corners of triangles.
    private static double Across(Func<double, double, FacePoint> shape, (int X, int Y) from, (int X, int Y) to)
    {
        const int Half = 16, Row = (2 * Half) + 1;
        int Index(int x, int y) => ((y + Half) * Row) + x + Half;
        var vertices = Enumerable.Range(0, Row * Row).Select(i => shape((i % Row) - Half, (i / Row) - Half)).ToArray();
        var triangles = new List<int>();
        for (var i = 0; i < Row * Row; i++)
        {
            if (i % Row < Row - 1 && i / Row < Row - 1)
            {
                triangles.AddRange([i, i + 1, i + Row, i + 1, i + Row + 1, i + Row]);
            }
        }

        (int, FacePoint) Place(int x, int y) => (triangles.IndexOf(Index(x, y)) / 3, vertices[Index(x, y)]);
        return new MeshGeodesic(vertices, triangles).From(Place(from.X, from.Y), [Place(to.X, to.Y)], 60)[0];
    }
}
