using Glabella.Calibration;

namespace Glabella.Tests.Calibration;

public class SymmetricEigenTests
{
    [Fact]
    public void Finds_the_values_of_a_chain_of_springs()
    {
        // Second differences on n points have the eigenvalues 2 − 2·cos(kπ/(n + 1)).
        const int N = 12;
        var matrix = new double[N, N];
        for (var i = 0; i < N; i++)
        {
            matrix[i, i] = 2;
            if (i > 0)
            {
                (matrix[i, i - 1], matrix[i - 1, i]) = (-1, -1);
            }
        }

        var eigen = new SymmetricEigen(matrix);

        for (var k = 1; k <= N; k++)
        {
            Assert.Equal(2 - (2 * Math.Cos(k * Math.PI / (N + 1))), eigen.Values[k - 1], 1e-12);
            for (var i = 0; i < N; i++)
            {
                var product = Enumerable.Range(0, N).Sum(j => matrix[i, j] * eigen.Vectors[k - 1][j]);
                Assert.Equal(eigen.Values[k - 1] * eigen.Vectors[k - 1][i], product, 1e-12);
            }
        }
    }

    [Fact]
    public void Vectors_are_of_unit_length_and_at_right_angles()
    {
        var eigen = new SymmetricEigen(new double[,] { { 4, 1, 0.5 }, { 1, 3, -1 }, { 0.5, -1, 2 } });

        Assert.Equal(9, eigen.Values.Sum(), 1e-12);
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                Assert.Equal(i == j ? 1 : 0, eigen.Vectors[i].Zip(eigen.Vectors[j], (a, b) => a * b).Sum(), 1e-12);
            }
        }
    }
}
