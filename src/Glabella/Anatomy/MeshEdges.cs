namespace Glabella.Anatomy;

/// <summary>The edges of a triangle mesh: who is whose neighbour, and where the borders run.</summary>
internal sealed class MeshEdges
{
    private readonly Dictionary<(int, int), int> _index = [];
    private readonly List<(int A, int B, int Left, int Right)> _edges = [];
    private readonly List<int>[] _neighbours;
    private readonly List<int>[] _border;

    public MeshEdges(int vertices, IReadOnlyList<int> triangles)
    {
        _neighbours = [.. Enumerable.Range(0, vertices).Select(_ => new List<int>(6))];
        _border = [.. Enumerable.Range(0, vertices).Select(_ => new List<int>(2))];
        for (var at = 0; at < triangles.Count; at += 3)
        {
            Add(triangles[at], triangles[at + 1], triangles[at + 2]);
            Add(triangles[at + 1], triangles[at + 2], triangles[at]);
            Add(triangles[at + 2], triangles[at], triangles[at + 1]);
        }

        foreach (var (a, b, _, right) in _edges)
        {
            Link(_neighbours, a, b);
            if (right < 0)
            {
                Link(_border, a, b);
            }
        }
    }

    /// <summary>Number of edges.</summary>
    public int Count => _edges.Count;

    /// <summary>An edge: its ends and the opposite corners of the triangles on it; the second is −1 on a border.</summary>
    public (int A, int B, int Left, int Right) this[int edge] => _edges[edge];

    public int IndexOf(int a, int b) => _index[Key(a, b)];

    public IReadOnlyList<int> Neighbours(int vertex) => _neighbours[vertex];

    /// <summary>The neighbours along the border; none inside.</summary>
    public IReadOnlyList<int> BorderNeighbours(int vertex) => _border[vertex];

    private void Add(int a, int b, int opposite)
    {
        if (!_index.TryGetValue(Key(a, b), out var edge))
        {
            _index[Key(a, b)] = _edges.Count;
            _edges.Add((a, b, opposite, -1));
            return;
        }

        _edges[edge] = _edges[edge].Right < 0
            ? _edges[edge] with { Right = opposite }
            : throw new InvalidDataException($"More than two triangles meet at the edge {a}–{b}.");
    }

    private static void Link(List<int>[] lists, int a, int b)
    {
        lists[a].Add(b);
        lists[b].Add(a);
    }

    private static (int, int) Key(int a, int b) => a < b ? (a, b) : (b, a);
}
