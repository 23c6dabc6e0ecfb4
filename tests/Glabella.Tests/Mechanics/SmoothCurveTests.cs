using Glabella.Mechanics;

namespace Glabella.Tests.Mechanics;

public class SmoothCurveTests
{
    private static readonly double[][] Rows = [[0, 0], [1, 2], [3, 3], [4, 3], [6, -1]];

    [Fact]
    public void Runs_through_its_rows_and_is_constant_beyond_them()
    {
        Assert.All(Rows, row => Assert.Equal(row[1], SmoothCurve.At(Rows, 1, row[0]), 1e-12));
        Assert.Equal(0, SmoothCurve.At(Rows, 1, -5));
        Assert.Equal(-1, SmoothCurve.At(Rows, 1, 50));
    }

    [Fact]
    public void Never_leaves_the_range_of_the_two_rows_beside_it()
    {
        for (var x = 0.0; x < 6; x += 0.01)
        {
            var upper = Array.FindIndex(Rows, row => row[0] >= x);
            var (a, b) = (Rows[Math.Max(upper - 1, 0)][1], Rows[upper][1]);

            Assert.InRange(SmoothCurve.At(Rows, 1, x), Math.Min(a, b) - 1e-12, Math.Max(a, b) + 1e-12);
        }
    }

    [Fact]
    public void Has_no_kink()
    {
        const double h = 1e-5;
        foreach (var row in Rows[1..^1])
        {
            var before = (SmoothCurve.At(Rows, 1, row[0]) - SmoothCurve.At(Rows, 1, row[0] - h)) / h;
            var after = (SmoothCurve.At(Rows, 1, row[0] + h) - SmoothCurve.At(Rows, 1, row[0])) / h;

            Assert.Equal(before, after, 1e-3);
        }
    }
}
