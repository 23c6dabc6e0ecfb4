using System.Runtime.InteropServices;
using Glabella.Anatomy;
using Glabella.App.Web.Plans;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Faces;

/// <summary>Turns a face, its anatomy and its mechanics into the JSON the planner draws.</summary>
internal static class FaceModelWriter
{
    public static FaceModel Write(string faceId, FaceMechanics mechanics, BaselineGrades grades, SkinType? skinType, IReadOnlyList<FacePhoto> photos, string? skinPicture)
    {
        var (atlas, face) = (mechanics.Atlas, mechanics.Atlas.Face);
        var skin = face.Surface;
        return new FaceModel(
            faceId,
            Floats(skin.Vertices),
            Bytes<float>([.. skin.Uv.SelectMany(uv => new[] { Place(uv.U), Place(uv.V) })]),
            Bytes<uint>([.. skin.Triangles.Select(index => (uint)index)]),
            [.. skin.Materials.Select(material => new FaceMaterial(material.Name, material.Start, material.Count))],
            [.. new[] { Side.Right, Side.Left }.Select(side => new FaceEye(Point(face.Eye(side).Centre), Eyeball.RadiusMm, PlannerWriter.NameOf(side)))],
            [.. mechanics.Fields.Select(field => Muscle(atlas.Find(field.Muscle, field.Side), field))],
            [.. mechanics.Expressions.Select(Describe)],
            FaceCreaseWriter.Lines(mechanics),
            FaceCreaseWriter.Creases(mechanics, grades),
            FaceCreaseWriter.Depth(),
            [.. atlas.Zones.Select(zone => new FaceZone(zone.Id, zone.Name, Points(zone.Points), zone.Reason, zone.Concerns))],
            [.. new[] { Side.Right, Side.Left }.Select(side => new FaceBrow(PlannerWriter.NameOf(side), Points(atlas.Brow(side))))],
            [.. mechanics.RestingBrows.Select(brow => new FaceRestingBrow(PlannerWriter.NameOf(brow.Side), brow.Muscle, brow.ContractionPerMm))],
            skinType?.ToString(),
            Describe(SkinTypes.ComplexionOf(skinType, face.Sex, face.Age)),
            skinPicture,
            photos);
    }

    /// <summary>Numbers as little-endian bytes.</summary>
    public static byte[] Bytes<T>(T[] values) where T : unmanaged => MemoryMarshal.AsBytes<T>(values).ToArray();

    private static FaceMuscle Muscle(FittedMuscle muscle, DisplacementField field) => new(
        muscle.Id, muscle.Name, PlannerWriter.NameOf(muscle.Side), muscle.Action, Points(muscle.Course), [.. muscle.Course.Select(p => Math.Round(muscle.WidthAt(p), 1))], muscle.DepthMm,
        Bytes<float>([.. muscle.Endplates.SelectMany(e => new[] { Rounded(e.Point.X), Rounded(e.Point.Y), Rounded(e.Point.Z), (float)e.Weight })]),
        Bytes<uint>([.. field.Indices.Select(index => (uint)index)]), Bytes<float>([.. field.VectorsMm.SelectMany(v => new[] { Moved(v.X), Moved(v.Y), Moved(v.Z) })]));

    private static FaceExpression Describe(Expression expression) => new(
        expression.Id, expression.Name,
        [.. expression.Activations.Select(activation => new MuscleActivation(activation.Muscle, PlannerWriter.NameOf(activation.Side), activation.Contraction))]);

    private static FaceComplexion Describe(Complexion complexion) =>
        new(complexion.Tone, complexion.Hair, complexion.Brow, Math.Round(complexion.Aged, 3), complexion.HasBeard);

    private static byte[] Floats(IReadOnlyList<FacePoint> points) =>
        Bytes<float>([.. points.SelectMany(p => new[] { Rounded(p.X), Rounded(p.Y), Rounded(p.Z) })]);

    // To 1/1024 mm, exact in binary: the zeros in the low bits compress well, and nobody sees a thousandth of a millimetre.
    private static float Rounded(double millimetres) => (float)(Math.Round(millimetres * 1024) / 1024);

    // To 1/128 mm: movements are known to tenths.
    private static float Moved(double millimetres) => (float)(Math.Round(millimetres * 128) / 128);

    // To a quarter of the finest texture's texel.
    private static float Place(float share) => MathF.Round(share * 8192) / 8192;

    internal static double[][] Points(IReadOnlyList<FacePoint> points) => [.. points.Select(Point)];

    private static double[] Point(FacePoint p) => [Math.Round(p.X, 3), Math.Round(p.Y, 3), Math.Round(p.Z, 3)];
}
