namespace Glabella.Planning.Optimisation;

/// <summary>What one reference dose at one site binds at the endplates in reach, in every scenario: a column of the influence matrix.</summary>
internal sealed class SiteColumn
{
    private readonly int _first;
    private readonly short[] _rows;

    /// <param name="elements">The elements reached, ascending.</param>
    /// <param name="density">Reference doses per mm²; a row an element, a number a scenario.</param>
    public SiteColumn(int[] elements, float[] density)
    {
        (Elements, Density) = (elements, density);
        _first = elements.Length == 0 ? 0 : elements[0];
        _rows = elements.Length == 0 ? [] : new short[elements[^1] - _first + 1];
        Array.Fill(_rows, (short)-1);
        for (var row = 0; row < elements.Length; row++)
        {
            _rows[elements[row] - _first] = (short)row;
        }
    }

    /// <summary>The elements reached, ascending.</summary>
    public int[] Elements { get; }

    /// <summary>Reference doses per mm²; a row an element, a number a scenario.</summary>
    public float[] Density { get; }

    /// <summary>The row of an element; −1 where it is out of reach.</summary>
    public int RowOf(int element)
    {
        var i = element - _first;
        return (uint)i < (uint)_rows.Length ? _rows[i] : -1;
    }
}
