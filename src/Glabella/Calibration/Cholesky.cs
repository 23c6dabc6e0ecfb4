namespace Glabella.Calibration;

/// <summary>A = L·Lᵀ of a symmetric positive definite matrix, and what follows from it.</summary>
internal sealed class Cholesky
{
    private readonly double[,] _lower;

    /// <exception cref="ArithmeticException">The matrix is not positive definite.</exception>
    public Cholesky(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.GetLength(1), n);
        _lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    rest -= _lower[i, k] * _lower[j, k];
                }

                _lower[i, j] = i > j ? rest / _lower[j, j]
                    : rest > 0 ? Math.Sqrt(rest) : throw new ArithmeticException($"Row {i} of the matrix leaves {rest}: it is not positive definite.");
            }
        }
    }

    public int Size => _lower.GetLength(0);

    /// <summary>L, row by row: row i has i + 1 entries.</summary>
    public double[][] Rows => [.. Enumerable.Range(0, Size).Select(i => Enumerable.Range(0, i + 1).Select(j => _lower[i, j]).ToArray())];

    /// <summary>L⁻¹·b: independent with unit variance when b has the covariance A.</summary>
    public double[] Whiten(IReadOnlyList<double> b)
    {
        var x = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            var rest = b[i];
            for (var k = 0; k < i; k++)
            {
                rest -= _lower[i, k] * x[k];
            }

            x[i] = rest / _lower[i, i];
        }

        return x;
    }

    /// <summary>A⁻¹·b.</summary>
    public double[] Solve(IReadOnlyList<double> b)
    {
        var x = Whiten(b);
        for (var i = Size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < Size; k++)
            {
                x[i] -= _lower[k, i] * x[k];
            }

            x[i] /= _lower[i, i];
        }

        return x;
    }

    /// <summary>A⁻¹.</summary>
    public double[,] Inverse()
    {
        var inverse = new double[Size, Size];
        for (var j = 0; j < Size; j++)
        {
            var unit = new double[Size];
            unit[j] = 1;
            var column = Solve(unit);
            for (var i = 0; i < Size; i++)
            {
                inverse[i, j] = column[i];
            }
        }

        return inverse;
    }
}
