using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Which side of the lid slit or of the mouth slit skin lies on, as a share from 0 to 1 that is sharp in the slit and soft beyond its corners.</summary>
internal static class SkinRegions
{
    private const double SharpMm = 0.15;
    private const double SoftMm = 7;

    public static double Share(string? region, FacePoint p) => region switch
    {
        null => 1,
        "upper-lid" => Above(LidAxis.Value, p),
        "lower-lid" => 1 - Above(LidAxis.Value, p),
        "above-mouth" => Above(MouthAxis.Value, p),
        "below-mouth" => 1 - Above(MouthAxis.Value, p),
        _ => throw new InvalidDataException($"There is no skin region {region}."),
    };

    private static readonly Lazy<Axis> LidAxis = new(() => Between(
        PatientFace.Canonical.Landmark(Landmark.MedialCanthusRight), PatientFace.Canonical.Landmark(Landmark.LateralCanthusRight)));

    private static readonly Lazy<Axis> MouthAxis = new(() =>
        Between(PatientFace.Canonical.Surface.Vertices[13].Moved(0, -0.2, 0), PatientFace.Canonical.Surface.Vertices[78]));

    private static Axis Between(FacePoint medial, FacePoint lateral) => new(Math.Abs(medial.X), medial.Y, Math.Abs(lateral.X), lateral.Y);

    private static double Above(Axis axis, FacePoint p)
    {
        var x = Math.Abs(p.X);
        var along = Math.Clamp((x - axis.MedialX) / (axis.LateralX - axis.MedialX), 0, 1);
        var beyond = Math.Max(Math.Max(axis.MedialX - x, x - axis.LateralX), 0);
        var softness = Math.Min(SoftMm, SharpMm + beyond);
        var t = Math.Clamp(0.5 + ((p.Y - axis.MedialY - (along * (axis.LateralY - axis.MedialY))) / (2 * softness)), 0, 1);
        return t * t * (3 - (2 * t));
    }

    private sealed record Axis(double MedialX, double MedialY, double LateralX, double LateralY);
}
