using Glabella.Calibration;

namespace Glabella.Tests.Calibration;

public class CholeskyTests
{
    private static readonly double[,] Matrix = { { 4, 2, -2 }, { 2, 10, 4 }, { -2, 4, 9 } };

    [Fact]
    public void The_factor_times_itself_is_the_matrix()
    {
        var rows = new Cholesky(Matrix).Rows;

        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                Assert.Equal(Matrix[i, j], rows[i].Zip(rows[j], (a, b) => a * b).Sum(), 1e-12);
            }
        }
    }

    [Fact]
    public void Solving_undoes_the_matrix_and_its_determinant_is_right()
    {
        var factor = new Cholesky(Matrix);
        double[] x = [1, -2, 0.5];
        double[] b = [.. Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, 3).Sum(j => Matrix[i, j] * x[j]))];

        Assert.All(factor.Solve(b).Zip(x), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        Assert.Equal(b.Zip(x, (p, q) => p * q).Sum(), factor.Whiten(b).Sum(w => w * w), 1e-10);
    }

    [Fact]
    public void The_inverse_times_the_matrix_is_one()
    {
        var inverse = new Cholesky(Matrix).Inverse();

        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, 3).Sum(k => inverse[i, k] * Matrix[k, j]), 1e-12);
            }
        }
    }

    [Fact]
    public void Refuses_what_is_not_positive_definite() =>
        Assert.Throws<ArithmeticException>(() => new Cholesky(new double[,] { { 1, 2 }, { 2, 1 } }));
}
