using System.Text.Json.Serialization;
using Glabella.App.Web.Plans;

namespace Glabella.App.Web.Faces;

// The JSON of a face, record for interface the same as client/src/contract.ts; ContractTests compares them.
// Points are [x, y, z] in millimetres of the face frame; long arrays are little-endian typed arrays in base64.

[JsonConverter(typeof(JsonStringEnumConverter<CreaseShapeName>))]
internal enum CreaseShapeName
{
    [JsonStringEnumMemberName("groove")]
    Groove,

    [JsonStringEnumMemberName("ridge")]
    Ridge,

    [JsonStringEnumMemberName("dimples")]
    Dimples,
}

internal sealed record FaceModel(
    string FaceId,
    byte[] PositionsMm,
    byte[] Uv,
    byte[] Triangles,
    IReadOnlyList<FaceMaterial> Materials,
    IReadOnlyList<FaceEye> Eyes,
    IReadOnlyList<FaceMuscle> Muscles,
    IReadOnlyList<FaceExpression> Expressions,
    IReadOnlyList<FaceLine> Lines,
    IReadOnlyList<FaceCrease> Creases,
    FaceCreaseDepth CreaseDepth,
    IReadOnlyList<FaceZone> Zones,
    IReadOnlyList<FaceBrow> BrowsMm,
    IReadOnlyList<FaceRestingBrow> RestingBrows,
    string? SkinType,
    FaceComplexion Complexion,
    string? SkinPicture,
    IReadOnlyList<FacePhoto> Photos);

internal sealed record FaceComplexion(string Tone, string Hair, string Brow, double Aged, bool Beard);

internal sealed record FaceMaterial(string Name, int Start, int Count);

internal sealed record FaceEye(double[] CentreMm, double RadiusMm, SideName Side);

internal sealed record FaceMuscle(
    string Id, string Name, SideName Side, string Action, IReadOnlyList<double[]> CourseMm, IReadOnlyList<double> WidthsMm, double DepthMm, byte[] Endplates, byte[] Indices, byte[] VectorsMm);

internal sealed record FaceExpression(string Id, string Name, IReadOnlyList<MuscleActivation> Activations);

internal sealed record MuscleActivation(string Muscle, SideName Side, double K);

internal sealed record FaceCrease(
    string Id,
    string Line,
    SideName Side,
    IReadOnlyList<double[]> PointsMm,
    CreaseShapeName Shape,
    double HalfWidthMm,
    double DepthMm,
    double Shoulder,
    double Lean,
    double AtRest,
    double AtContraction,
    bool IsOwn,
    IReadOnlyList<CreaseDriver> Drivers);

internal sealed record FaceLine(string Id, string Name, SideName Side, string Expression, IReadOnlyList<CreaseDriver> Drivers);

internal sealed record FaceCreaseDepth(IReadOnlyList<double> Grades, IReadOnlyList<double> Shares, double FoldExponent);

internal sealed record CreaseDriver(string Muscle, SideName Side, double Share);

internal sealed record FaceZone(string Id, string Name, IReadOnlyList<double[]> PointsMm, string Reason, IReadOnlyList<string> Concerns);

internal sealed record FaceBrow(SideName Side, IReadOnlyList<double[]> Points);

internal sealed record FaceRestingBrow(SideName Side, string Muscle, double ContractionPerMm);

internal sealed record FacePhoto(string Url, string View, byte[] Uv, byte[] Weights);
