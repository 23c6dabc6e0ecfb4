namespace Glabella.Anatomy;

/// <summary>Loop subdivision of a triangle cage, held as one sparse matrix from the cage's points to the refined points.</summary>
/// <remarks>
/// <para>Edge points take 3/8, 3/8, 1/8, 1/8; a vertex of valence n takes β = 3/16 (n = 3) or 3/(8n) from each neighbour; borders are
/// cubic B-splines (1/2, 1/2 and 1/8, 3/4, 1/8).</para>
/// <para>Valid for manifold triangle meshes with borders. Even vertices keep their index: row i &lt; cage points refines cage point i.
/// Rows sum to 1, so the map commutes with every affine transform.</para>
/// <para>Source: Loop C. Smooth Subdivision Surfaces Based on Triangles. Thesis, University of Utah, 1987; β after Warren J,
/// Weimer H. Subdivision Methods for Geometric Design. Morgan Kaufmann, 2001.</para>
/// </remarks>
internal sealed class LoopSubdivision
{
    private readonly int[] _rowStart;
    private readonly int[] _columns;
    private readonly double[] _weights;

    private LoopSubdivision(List<Dictionary<int, double>> rows, int[] triangles)
    {
        _rowStart = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            _rowStart[row + 1] = _rowStart[row] + rows[row].Count;
        }

        _columns = [.. rows.SelectMany(row => row.OrderBy(entry => entry.Key).Select(entry => entry.Key))];
        _weights = [.. rows.SelectMany(row => row.OrderBy(entry => entry.Key).Select(entry => entry.Value))];
        Triangles = triangles;
    }

    /// <summary>Corner indices of the refined triangles; triangle t of the cage becomes 4^levels consecutive ones from 4^levels·t.</summary>
    public int[] Triangles { get; }

    /// <summary>Number of refined points.</summary>
    public int Count => _rowStart.Length - 1;

    /// <summary>The cage points and weights of one refined point.</summary>
    public IEnumerable<(int Column, double Weight)> Row(int row)
    {
        for (var at = _rowStart[row]; at < _rowStart[row + 1]; at++)
        {
            yield return (_columns[at], _weights[at]);
        }
    }

    /// <summary>Refines any per-point quantity: <paramref name="components"/> numbers a cage point, interleaved. Only the first <paramref name="rows"/> rows when given.</summary>
    public double[] Apply(ReadOnlySpan<double> cage, int components, int? rows = null)
    {
        var count = rows ?? Count;
        var refined = new double[count * components];
        for (var row = 0; row < count; row++)
        {
            var target = refined.AsSpan(row * components, components);
            for (var at = _rowStart[row]; at < _rowStart[row + 1]; at++)
            {
                var source = cage.Slice(_columns[at] * components, components);
                for (var component = 0; component < components; component++)
                {
                    target[component] += _weights[at] * source[component];
                }
            }
        }

        return refined;
    }

    /// <summary>The stencils of a cage refined <paramref name="levels"/> times.</summary>
    public static LoopSubdivision Of(int cagePoints, IReadOnlyList<int> triangles, int levels)
    {
        var rows = Enumerable.Range(0, cagePoints).Select(index => new Dictionary<int, double> { [index] = 1 }).ToList();
        var faces = triangles.ToArray();
        for (var level = 0; level < levels; level++)
        {
            (rows, faces) = Refine(rows, faces);
        }

        return new LoopSubdivision(rows, faces);
    }

    private static (List<Dictionary<int, double>> Rows, int[] Triangles) Refine(List<Dictionary<int, double>> old, int[] triangles)
    {
        var mesh = new MeshEdges(old.Count, triangles);
        var rows = new List<Dictionary<int, double>>(old.Count + mesh.Count);
        for (var vertex = 0; vertex < old.Count; vertex++)
        {
            rows.Add(Combine(old, VertexRule(mesh, vertex)));
        }

        for (var edge = 0; edge < mesh.Count; edge++)
        {
            rows.Add(Combine(old, EdgeRule(mesh, edge)));
        }

        return (rows, Split(old.Count, mesh, triangles));
    }

    private static int[] Split(int vertices, MeshEdges mesh, int[] triangles)
    {
        var split = new List<int>(triangles.Length * 4);
        for (var at = 0; at < triangles.Length; at += 3)
        {
            var (a, b, c) = (triangles[at], triangles[at + 1], triangles[at + 2]);
            var (ab, bc, ca) = (vertices + mesh.IndexOf(a, b), vertices + mesh.IndexOf(b, c), vertices + mesh.IndexOf(c, a));
            split.AddRange([a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca]);
        }

        return [.. split];
    }

    private static (int Vertex, double Weight)[] VertexRule(MeshEdges mesh, int vertex)
    {
        var border = mesh.BorderNeighbours(vertex);
        if (border.Count == 2)
        {
            return [(vertex, 0.75), (border[0], 0.125), (border[1], 0.125)];
        }

        var neighbours = mesh.Neighbours(vertex);
        var beta = neighbours.Count == 3 ? 3.0 / 16 : 3.0 / (8 * neighbours.Count);
        return [(vertex, 1 - (beta * neighbours.Count)), .. neighbours.Select(neighbour => (neighbour, beta))];
    }

    private static (int Vertex, double Weight)[] EdgeRule(MeshEdges mesh, int edge)
    {
        var (a, b, left, right) = mesh[edge];
        return right < 0
            ? [(a, 0.5), (b, 0.5)]
            : [(a, 0.375), (b, 0.375), (left, 0.125), (right, 0.125)];
    }

    private static Dictionary<int, double> Combine(List<Dictionary<int, double>> old, (int Vertex, double Weight)[] rule)
    {
        var combined = new Dictionary<int, double>();
        foreach (var (vertex, weight) in rule)
        {
            foreach (var (column, share) in old[vertex])
            {
                combined[column] = combined.GetValueOrDefault(column) + (weight * share);
            }
        }

        return combined;
    }
}
