namespace Glabella.Measurement;

/// <summary>Normal equations of a small least-squares problem, the right-hand side as last column.</summary>
internal static class LeastSquares
{
    public static void Add(double[,] normal, double[] row, double value, double weight)
    {
        for (var r = 0; r < row.Length; r++)
        {
            for (var c = 0; c < row.Length; c++)
            {
                normal[r, c] += weight * row[r] * row[c];
            }

            normal[r, row.Length] += weight * row[r] * value;
        }
    }

    /// <summary>Gauss-Jordan with partial pivoting; the matrix is overwritten.</summary>
    public static double[] Solve(double[,] system)
    {
        var n = system.GetLength(0);
        for (var pivot = 0; pivot < n; pivot++)
        {
            Swap(system, pivot, Enumerable.Range(pivot, n - pivot).MaxBy(r => Math.Abs(system[r, pivot])));
            for (var r = 0; r < n; r++)
            {
                var factor = r == pivot ? 0 : system[r, pivot] / system[pivot, pivot];
                for (var c = pivot; factor != 0 && c <= n; c++)
                {
                    system[r, c] -= factor * system[pivot, c];
                }
            }
        }

        return [.. Enumerable.Range(0, n).Select(r => system[r, n] / system[r, r])];
    }

    private static void Swap(double[,] system, int a, int b)
    {
        for (var c = 0; a != b && c < system.GetLength(1); c++)
        {
            (system[a, c], system[b, c]) = (system[b, c], system[a, c]);
        }
    }
}
