using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A tree of bounding boxes over triangles: the exact closest point of a mesh in some microseconds.</summary>
internal sealed class TriangleTree
{
    private const int LeafSize = 8;
    private readonly FacePoint[] _vertices;
    private readonly int[] _triangles;
    private readonly int[] _order;
    private readonly List<Node> _nodes = [];

    public TriangleTree(FacePoint[] vertices, int[] triangles)
    {
        (_vertices, _triangles) = (vertices, triangles);
        _order = [.. Enumerable.Range(0, triangles.Length / 3)];
        var centres = _order.Select(Centre).ToArray();
        Build(0, _order.Length, centres);
    }

    /// <summary>The point of the mesh closest to <paramref name="p"/>.</summary>
    public SurfacePoint Closest(FacePoint p)
    {
        var (best, bestSquared) = (default(SurfacePoint), double.PositiveInfinity);
        Span<int> stack = stackalloc int[64];
        var depth = 0;
        stack[depth++] = 0;
        while (depth > 0)
        {
            var node = _nodes[stack[--depth]];
            if (node.DistanceSquared(p) >= bestSquared)
            {
                continue;
            }

            if (node.Left < 0)
            {
                (best, bestSquared) = ClosestInLeaf(node, p, best, bestSquared);
                continue;
            }

            var leftFirst = _nodes[node.Left].DistanceSquared(p) < _nodes[node.Right].DistanceSquared(p);
            stack[depth++] = leftFirst ? node.Right : node.Left;
            stack[depth++] = leftFirst ? node.Left : node.Right;
        }

        return best;
    }

    private (SurfacePoint Best, double Squared) ClosestInLeaf(Node node, FacePoint p, SurfacePoint best, double bestSquared)
    {
        for (var at = node.Start; at < node.End; at++)
        {
            var candidate = TriangleGeometry.Closest(_order[at], Corner(_order[at], 0), Corner(_order[at], 1), Corner(_order[at], 2), p);
            var offset = candidate.Point.Minus(p);
            var squared = offset.Dot(offset);
            if (squared < bestSquared)
            {
                (best, bestSquared) = (candidate, squared);
            }
        }

        return (best, bestSquared);
    }

    private int Build(int start, int end, FacePoint[] centres)
    {
        var index = _nodes.Count;
        var node = Node.Around(start, end, BoxOf(start, end));
        _nodes.Add(node);
        if (end - start <= LeafSize)
        {
            return index;
        }

        var axis = node.LongestAxis;
        _order.AsSpan(start, end - start).Sort((a, b) => Component(centres[a], axis).CompareTo(Component(centres[b], axis)));
        var middle = (start + end) / 2;
        var left = Build(start, middle, centres);
        var right = Build(middle, end, centres);
        _nodes[index] = node with { Left = left, Right = right };
        return index;
    }

    private (FacePoint Low, FacePoint High) BoxOf(int start, int end)
    {
        var low = new FacePoint(double.MaxValue, double.MaxValue, double.MaxValue);
        var high = low.Times(-1);
        for (var at = start; at < end; at++)
        {
            for (var corner = 0; corner < 3; corner++)
            {
                var v = Corner(_order[at], corner);
                low = new(Math.Min(low.X, v.X), Math.Min(low.Y, v.Y), Math.Min(low.Z, v.Z));
                high = new(Math.Max(high.X, v.X), Math.Max(high.Y, v.Y), Math.Max(high.Z, v.Z));
            }
        }

        return (low, high);
    }

    private FacePoint Corner(int triangle, int corner) => _vertices[_triangles[(3 * triangle) + corner]];

    private FacePoint Centre(int triangle) => Corner(triangle, 0).Plus(Corner(triangle, 1)).Plus(Corner(triangle, 2)).Times(1.0 / 3);

    private static double Component(FacePoint p, int axis) => axis == 0 ? p.X : axis == 1 ? p.Y : p.Z;

    private readonly record struct Node(int Start, int End, int Left, int Right, FacePoint Low, FacePoint High)
    {
        public static Node Around(int start, int end, (FacePoint Low, FacePoint High) box) => new(start, end, -1, -1, box.Low, box.High);

        public int LongestAxis
        {
            get
            {
                var size = High.Minus(Low);
                return size.X >= size.Y && size.X >= size.Z ? 0 : size.Y >= size.Z ? 1 : 2;
            }
        }

        public double DistanceSquared(FacePoint p)
        {
            var dx = Math.Max(0, Math.Max(Low.X - p.X, p.X - High.X));
            var dy = Math.Max(0, Math.Max(Low.Y - p.Y, p.Y - High.Y));
            var dz = Math.Max(0, Math.Max(Low.Z - p.Z, p.Z - High.Z));
            return (dx * dx) + (dy * dy) + (dz * dz);
        }
    }
}
