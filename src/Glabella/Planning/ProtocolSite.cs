using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One site of a protocol.</summary>
/// <param name="Id">Unique over all protocols, for example "gl-procerus".</param>
/// <param name="Area">The area it treats.</param>
/// <param name="Muscle">The muscle meant.</param>
/// <param name="Side">The patient's own side.</param>
/// <param name="Note">What the source says in words.</param>
/// <param name="Across">Landmarks whose mean tells how far to the side the site starts, for example "brow-medial" of its side.</param>
/// <param name="Along">Landmarks whose mean tells how high it starts.</param>
/// <param name="OffsetMm">Then moved along the skin.</param>
/// <param name="At">Behind the face, where there are no landmarks: the point nearest to which it lies on the reference head, [x, y, z] in mm, on the right side or in the midline; the rest is then missing.</param>
public sealed record ProtocolSite(
    string Id,
    string Area,
    string Muscle,
    Side Side,
    string Note,
    ImmutableArray<string> Across = default,
    ImmutableArray<string> Along = default,
    ProtocolOffset? OffsetMm = null,
    ImmutableArray<double> At = default);
