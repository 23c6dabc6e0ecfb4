using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Carries the movements of the reference head to one face.</summary>
/// <remarks>
/// Vectors turn with the skin (the shortest turn from the reference normal to the face's own) and scale with the face; lids close on the face itself.
/// Skin on an eyeball slides over it instead of through it.
/// </remarks>
internal static class FieldFitting
{
    // Skin this close to the eyeball slides wholly, skin beyond the second distance not at all (assumed: thickness of lid and fold).
    private const double SlidesWithinMm = 4;
    private const double FreeBeyondMm = 8;

    // About the size of a fold, not of a triangle (assumed).
    private const int NormalPasses = 8;

    private static readonly Lazy<IReadOnlyDictionary<string, (int[] Indices, FacePoint[] VectorsMm)>> Reference = new(() =>
        MuscleFile.All.AsParallel().ToDictionary(muscle => muscle.Id, ReferenceMovement.Of));

    private static readonly Lazy<FacePoint[]> ReferenceNormals = new(() => Evened(PatientFace.Canonical));

    public static IReadOnlyList<DisplacementField> Fit(PatientFace face)
    {
        var scale = Size(face) / Size(PatientFace.Canonical);
        var normals = Evened(face);
        return [.. MuscleTemplate.All.Select(muscle => FitOne(face, normals, muscle.File, muscle.Side, scale))];
    }

    // In the corners of mouth and eyes triangles are slivers, whose own normals would turn neighbours apart.
    private static FacePoint[] Evened(PatientFace face) =>
        [.. SkinSmoothing.EvenOut(face.Surface.Normals, NormalPasses).Select(normal => normal.Unit())];

    private static DisplacementField FitOne(PatientFace face, FacePoint[] normals, MuscleFile muscle, Side side, double scale)
    {
        var carried = Carried(face, normals, Sided(Reference.Value[muscle.Id], side), side, scale);
        var lids = MovementFile.All.TryGetValue(muscle.Id, out var movement) ? movement.Lids : null;
        var field = lids is null || side == Side.Midline ? carried : Joined(carried, face, new LidClosure(lids, face, side));
        return new(muscle.Id, side, [.. field.Select(pair => pair.Vertex)], [.. field.Select(pair => pair.MoveMm)]);
    }

    private static (int Vertex, FacePoint MoveMm)[] Carried(PatientFace face, FacePoint[] normals, (int[] Indices, FacePoint[] VectorsMm) reference, Side side, double scale)
    {
        var eye = side == Side.Midline ? null : face.Eye(side);
        return [.. reference.Indices.Zip(reference.VectorsMm, (vertex, vector) =>
        {
            var moved = Turn(vector, ReferenceNormals.Value[vertex], normals[vertex]).Times(scale);
            return (vertex, eye is null ? moved : Slide(face.Surface.Vertices[vertex], moved, eye.Centre));
        })];
    }

    private static (int Vertex, FacePoint MoveMm)[] Joined((int Vertex, FacePoint MoveMm)[] carried, PatientFace face, LidClosure lids)
    {
        var moves = carried.ToDictionary(pair => pair.Vertex, pair => pair.MoveMm);
        for (var vertex = 0; vertex < face.Surface.Vertices.Count; vertex++)
        {
            var closing = lids.At(face.Surface.Vertices[vertex]);
            if (closing != default)
            {
                moves[vertex] = moves.GetValueOrDefault(vertex).Plus(closing);
            }
        }

        return [.. moves.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
    }

    private static (int[] Indices, FacePoint[] VectorsMm) Sided((int[] Indices, FacePoint[] VectorsMm) right, Side side)
    {
        if (side != Side.Left)
        {
            return right;
        }

        var pairs = right.Indices
            .Select((vertex, k) => (Vertex: FaceTopology.Shared.MirrorVertex[vertex], Vector: right.VectorsMm[k].Mirrored()))
            .OrderBy(pair => pair.Vertex)
            .ToArray();
        return ([.. pairs.Select(pair => pair.Vertex)], [.. pairs.Select(pair => pair.Vector)]);
    }

    // Rodrigues' formula for the turn that takes one unit vector to another; none when they are opposite.
    private static FacePoint Turn(FacePoint v, FacePoint from, FacePoint to)
    {
        var axis = from.Cross(to);
        var cosine = from.Dot(to);
        return cosine < -0.9
            ? v
            : v.Times(cosine).Plus(axis.Cross(v)).Plus(axis.Times(axis.Dot(v) / (1 + cosine)));
    }

    private static FacePoint Slide(FacePoint rest, FacePoint move, FacePoint centre)
    {
        var radius = rest.DistanceMm(centre);
        var share = Math.Clamp((FreeBeyondMm - (radius - Eyeball.RadiusMm)) / (FreeBeyondMm - SlidesWithinMm), 0, 1);
        if (share == 0)
        {
            return move;
        }

        var moved = rest.Plus(move).Minus(centre);
        var onSphere = moved.Times(radius / moved.Length()).Plus(centre).Minus(rest);
        return Vector.Lerp(move, onSphere, share);
    }

    /// <summary>Root mean square distance of the landmarks from their centre, mm.</summary>
    private static double Size(PatientFace face)
    {
        var landmarks = face.Surface.Vertices.Take(FaceTopology.LandmarkCount).ToArray();
        var centre = Vector.Mean(landmarks);
        return Math.Sqrt(landmarks.Average(p => p.Minus(centre).Dot(p.Minus(centre))));
    }
}
