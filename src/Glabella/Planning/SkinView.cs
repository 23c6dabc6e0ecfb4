using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>The muscles of a face as seen from one place of its skin: every endplate in its direction, at its distance along the skin.</summary>
/// <remarks>Reckoned once a muscle and place, because an evaluation asks for the same under many assumptions.</remarks>
internal sealed class SkinView(FacePoint point, FacePoint normal)
{
    private readonly Dictionary<FittedMuscle, FacePoint[]> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>The place.</summary>
    public FacePoint Point => point;

    /// <summary>Unit outward normal of the skin there.</summary>
    public FacePoint Normal => normal;

    /// <summary>The endplates of a muscle, in their order.</summary>
    public FacePoint[] Of(FittedMuscle muscle)
    {
        lock (_seen)
        {
            if (!_seen.TryGetValue(muscle, out var seen))
            {
                _seen[muscle] = seen = [.. muscle.Endplates.Select(e => SkinDistance.Unrolled(point, normal, e.Point, e.Normal))];
            }

            return seen;
        }
    }
}
