using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Evens out vectors over the skin.</summary>
internal static class SkinSmoothing
{
    /// <summary>Each pass moves every value half-way to the mean of its neighbours in the skin; the mouth slit parts neighbours.</summary>
    public static FacePoint[] EvenOut(IReadOnlyList<FacePoint> values, int passes)
    {
        var (neighbours, evened) = (SkinNeighbours.Value, values.ToArray());
        for (var pass = 0; pass < passes; pass++)
        {
            var next = new FacePoint[evened.Length];
            for (var i = 0; i < evened.Length; i++)
            {
                next[i] = Vector.Lerp(evened[i], MeanAround(evened, neighbours[i], evened[i]), 0.5);
            }

            evened = next;
        }

        return evened;
    }

    private static FacePoint MeanAround(FacePoint[] field, int[] neighbours, FacePoint alone)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var neighbour in neighbours)
        {
            ref readonly var v = ref field[neighbour];
            (x, y, z) = (x + v.X, y + v.Y, z + v.Z);
        }

        return neighbours.Length == 0 ? alone : new(x / neighbours.Length, y / neighbours.Length, z / neighbours.Length);
    }

    private static readonly Lazy<int[][]> SkinNeighbours = new(() =>
    {
        var skin = PatientFace.Canonical.Surface;
        var mouth = skin.Materials.Single(material => material.Name == "mouth");
        int[] parted = [.. skin.Triangles.Where((_, at) => at / 3 < mouth.Start || at / 3 >= mouth.Start + mouth.Count)];
        var edges = new MeshEdges(skin.Vertices.Count, parted);
        return [.. Enumerable.Range(0, skin.Vertices.Count).Select(i => edges.Neighbours(i).ToArray())];
    });
}
