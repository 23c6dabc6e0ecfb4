using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>An area of skin under which an injection may do harm.</summary>
/// <param name="Id">For example "levator-zone".</param>
/// <param name="Name">The name as people read it.</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Points">The outline on the skin, mm; the last point joins the first.</param>
/// <param name="Reason">What may happen.</param>
/// <param name="Origin">Where the zone comes from.</param>
public sealed record DangerZone(
    string Id, string Name, Side Side, IReadOnlyList<FacePoint> Points, string Reason, string Origin)
{
    /// <summary>The treatments it is about, in words.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];
}
