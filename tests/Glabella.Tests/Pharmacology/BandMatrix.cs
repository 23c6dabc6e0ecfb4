namespace Glabella.Tests.Pharmacology;

/// <summary>A symmetric positive definite matrix whose entries lie near the diagonal, solved by Cholesky's factorisation.</summary>
internal sealed class BandMatrix(int size, int band)
{
    // _entries[i, d] is the entry (i, i − d).
    private readonly double[,] _entries = new double[size, band + 1];

    public void Add(int row, int column, double value) => _entries[Math.Max(row, column), Math.Abs(row - column)] += value;

    /// <summary>A conductance between two cells: what one loses the other gains.</summary>
    public void Join(int a, int b, double conductance)
    {
        Add(a, a, conductance);
        Add(b, b, conductance);
        Add(a, b, -conductance);
    }

    /// <summary>Solves for a right-hand side and destroys the matrix.</summary>
    public void SolveInPlace(double[] x)
    {
        Factorise();
        for (var i = 0; i < size; i++)
        {
            for (var d = 1; d <= Math.Min(band, i); d++)
            {
                x[i] -= _entries[i, d] * x[i - d];
            }

            x[i] /= _entries[i, 0];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var d = 1; d <= Math.Min(band, size - 1 - i); d++)
            {
                x[i] -= _entries[i + d, d] * x[i + d];
            }

            x[i] /= _entries[i, 0];
        }
    }

    private void Factorise()
    {
        for (var i = 0; i < size; i++)
        {
            for (var d = Math.Min(band, i); d >= 0; d--)
            {
                var sum = _entries[i, d];
                for (var e = d + 1; e <= Math.Min(band, i); e++)
                {
                    sum -= _entries[i, e] * _entries[i - d, e - d];
                }

                _entries[i, d] = d == 0 ? Math.Sqrt(sum) : sum / _entries[i - d, 0];
            }
        }
    }
}
