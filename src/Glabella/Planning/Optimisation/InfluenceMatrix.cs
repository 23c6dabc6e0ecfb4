namespace Glabella.Planning.Optimisation;

/// <summary>Density at every endplate of one reference dose at every candidate site, in every scenario: what a plan binds is this times its doses.</summary>
/// <remarks>Sparse by element and site; the scenarios of an entry lie side by side, so that sums over sites run in vectors. A dose-influence matrix, as in radiotherapy planning.</remarks>
internal sealed class InfluenceMatrix
{
    private readonly int[][] _entriesOfSite;

    /// <param name="elements">Number of elements.</param>
    /// <param name="scenarios">Number of scenarios.</param>
    /// <param name="columns">One a site.</param>
    public InfluenceMatrix(int elements, int scenarios, IReadOnlyList<SiteColumn> columns)
    {
        (Scenarios, Sites) = (scenarios, columns.Count);
        var first = new int[elements + 1];
        foreach (var element in columns.SelectMany(c => c.Elements))
        {
            first[element + 1]++;
        }

        for (var e = 0; e < elements; e++)
        {
            first[e + 1] += first[e];
        }

        (First, SiteOf, Density) = (first, new int[first[^1]], new float[(long)first[^1] * scenarios]);
        _entriesOfSite = Place(columns, [.. first]);
    }

    private InfluenceMatrix(InfluenceMatrix whole, int[] blocks)
    {
        (Scenarios, Sites, First, SiteOf, _entriesOfSite) = (blocks.Length * Optimisation.Scenarios.Block, whole.Sites, whole.First, whole.SiteOf, whole._entriesOfSite);
        Density = new float[(long)SiteOf.Length * Scenarios];
        for (var entry = 0; entry < SiteOf.Length; entry++)
        {
            Lanes.Pick(whole.Density.AsSpan(entry * whole.Scenarios, whole.Scenarios), blocks, Density.AsSpan(entry * Scenarios, Scenarios));
        }
    }

    public int Scenarios { get; }

    public int Sites { get; }

    public int Elements => First.Length - 1;

    /// <summary>Entries of element e are First[e] to First[e + 1].</summary>
    public int[] First { get; }

    /// <summary>The site of each entry.</summary>
    public int[] SiteOf { get; }

    /// <summary>Entry by entry, scenario by scenario.</summary>
    public float[] Density { get; }

    /// <summary>The same in some blocks of scenarios only.</summary>
    public InfluenceMatrix Among(int[] blocks) => new(this, blocks);

    /// <summary>Puts another column in the place of one that reaches the same elements, as when only its volume has changed.</summary>
    /// <exception cref="ArgumentException">It reaches others.</exception>
    public void Replace(int site, SiteColumn column)
    {
        if (_entriesOfSite[site].Length != column.Elements.Length)
        {
            throw new ArgumentException("The column reaches other endplates.", nameof(column));
        }

        for (var row = 0; row < column.Elements.Length; row++)
        {
            Copy(column, row, _entriesOfSite[site][row]);
        }
    }

    private int[][] Place(IReadOnlyList<SiteColumn> columns, int[] next)
    {
        var entries = new int[columns.Count][];
        for (var site = 0; site < columns.Count; site++)
        {
            var column = columns[site];
            entries[site] = new int[column.Elements.Length];
            for (var row = 0; row < column.Elements.Length; row++)
            {
                var entry = entries[site][row] = next[column.Elements[row]]++;
                SiteOf[entry] = site;
                Copy(column, row, entry);
            }
        }

        return entries;
    }

    private void Copy(SiteColumn column, int row, int entry) =>
        column.Density.AsSpan(row * Scenarios, Scenarios).CopyTo(Density.AsSpan(entry * Scenarios, Scenarios));
}
