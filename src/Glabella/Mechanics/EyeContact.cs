using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Lids lie on the eyeball: what the straight path of a contraction takes into it is set back in front of it.</summary>
/// <remarks>The only part of a pose that is not linear. It moves skin along the radius of the eye by at most about a millimetre, half-way through a closure.</remarks>
internal static class EyeContact
{
    // A lid is about 1 mm thick; its drawn skin stays this far in front (assumed).
    private const double GapMm = 0.4;

    public static void KeepOut(FacePoint[] skin, FaceMechanics mechanics)
    {
        var rest = mechanics.Atlas.Face.Surface.Vertices;
        foreach (var lids in mechanics.Fields.Where(field => field.Muscle == "orbicularis-oculi-palpebral"))
        {
            var eye = mechanics.Atlas.Face.Eye(lids.Side).Centre;
            foreach (var vertex in lids.Indices)
            {
                var nearest = Math.Min(rest[vertex].DistanceMm(eye), Eyeball.RadiusMm + GapMm);
                var ahead = skin[vertex].Minus(eye);
                skin[vertex] = ahead.Length() < nearest - 1e-9 ? eye.Plus(ahead.Unit().Times(nearest)) : skin[vertex];
            }
        }
    }
}
