using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

/// <summary>Shortest ways over a triangle mesh, slowly: a search over points of the edges finds the strip of triangles, then the crossings slide along their edges until nothing gets shorter.</summary>
/// <remarks>Within the strip the way is the exact one, because its length is convex in the places of the crossings; the strip itself comes from six points an edge.</remarks>
internal sealed class MeshGeodesic
{
    private const int PerEdge = 6;
    private const int Sweeps = 2000;

    private readonly IReadOnlyList<FacePoint> _vertices;
    private readonly (int A, int B)[] _ends;
    private readonly int[][] _edgesOf;
    private readonly List<int>[] _trianglesAt;

    public MeshGeodesic(IReadOnlyList<FacePoint> vertices, IReadOnlyList<int> triangles)
    {
        _vertices = vertices;
        var (ids, ends) = (new Dictionary<(int, int), int>(), new List<(int, int)>());
        _edgesOf = [.. Enumerable.Range(0, triangles.Count / 3).Select(t => Enumerable.Range(0, 3).Select(k =>
        {
            var (a, b) = (triangles[(3 * t) + k], triangles[(3 * t) + ((k + 1) % 3)]);
            var key = (Math.Min(a, b), Math.Max(a, b));
            if (!ids.TryGetValue(key, out var id))
            {
                ids[key] = id = ends.Count;
                ends.Add(key);
            }

            return id;
        }).ToArray())];
        _ends = [.. ends];
        _trianglesAt = [.. _ends.Select(_ => new List<int>())];
        for (var t = 0; t < _edgesOf.Length; t++)
        {
            foreach (var edge in _edgesOf[t])
            {
                _trianglesAt[edge].Add(t);
            }
        }
    }

    /// <summary>Distances from one place to others, in their order; infinite beyond a limit.</summary>
    public double[] From((int Triangle, FacePoint Point) source, IReadOnlyList<(int Triangle, FacePoint Point)> targets, double limitMm)
    {
        var (distance, before) = Search(source, limitMm);
        return [.. targets.Select(target => target.Triangle == source.Triangle ? source.Point.DistanceMm(target.Point) : To(source, target, distance, before))];
    }

    private (Dictionary<int, double> Distance, Dictionary<int, int> Before) Search((int Triangle, FacePoint Point) source, double limitMm)
    {
        var (distance, before, queue) = (new Dictionary<int, double>(), new Dictionary<int, int>(), new PriorityQueue<int, double>());
        void Reach(int node, double at, int from)
        {
            if (at < limitMm && (!distance.TryGetValue(node, out var known) || at < known))
            {
                (distance[node], before[node]) = (at, from);
                queue.Enqueue(node, at);
            }
        }

        foreach (var node in NodesOf(source.Triangle))
        {
            Reach(node, source.Point.DistanceMm(At(node)), -1);
        }

        while (queue.TryDequeue(out var node, out var at))
        {
            if (at > distance[node])
            {
                continue;
            }

            foreach (var next in _trianglesAt[node / PerEdge].SelectMany(NodesOf).Where(n => n / PerEdge != node / PerEdge))
            {
                Reach(next, at + At(node).DistanceMm(At(next)), node);
            }
        }

        return (distance, before);
    }

    private double To((int Triangle, FacePoint Point) source, (int Triangle, FacePoint Point) target, Dictionary<int, double> distance, Dictionary<int, int> before)
    {
        var last = NodesOf(target.Triangle).Where(distance.ContainsKey).DefaultIfEmpty(-1).MinBy(n => n < 0 ? double.PositiveInfinity : distance[n] + At(n).DistanceMm(target.Point));
        if (last < 0)
        {
            return double.PositiveInfinity;
        }

        var crossings = new List<int>();
        for (var node = last; node >= 0; node = before[node])
        {
            crossings.Add(node);
        }

        crossings.Reverse();
        return Tighten(source.Point, target.Point, crossings);
    }

    /// <summary>Each crossing to where the way over its edge is straight when the two triangles are laid flat, in turn, until all are.</summary>
    private double Tighten(FacePoint from, FacePoint to, List<int> crossings)
    {
        FacePoint[] way = [from, .. crossings.Select(At), to];
        var length = LengthOf(way);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var i = 1; i < way.Length - 1; i++)
            {
                var (a, b) = _ends[crossings[i - 1] / PerEdge];
                way[i] = Straight(_vertices[a], _vertices[b], way[i - 1], way[i + 1]);
            }

            var shorter = LengthOf(way);
            if (length - shorter < 1e-8)
            {
                break;
            }

            length = shorter;
        }

        return LengthOf(way);
    }

    private static FacePoint Straight(FacePoint a, FacePoint b, FacePoint from, FacePoint to)
    {
        var edge = b.Minus(a);
        var squared = edge.Dot(edge);
        var (s, t) = (from.Minus(a).Dot(edge) / squared, to.Minus(a).Dot(edge) / squared);
        var (h, k) = (from.DistanceMm(Vector.Lerp(a, b, s)), to.DistanceMm(Vector.Lerp(a, b, t)));
        return Vector.Lerp(a, b, Math.Clamp(h + k > 0 ? s + ((t - s) * h / (h + k)) : s, 0, 1));
    }

    private static double LengthOf(FacePoint[] way) => way.Zip(way.Skip(1), (p, q) => p.DistanceMm(q)).Sum();

    private IEnumerable<int> NodesOf(int triangle) => _edgesOf[triangle].SelectMany(edge => Enumerable.Range(edge * PerEdge, PerEdge));

    private FacePoint At(int node)
    {
        var (a, b) = _ends[node / PerEdge];
        return Vector.Lerp(_vertices[a], _vertices[b], ((node % PerEdge) + 0.5) / PerEdge);
    }
}
