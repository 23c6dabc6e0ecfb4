using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One site of a protocol.</summary>
/// <param name="Id">Unique within the protocol, for example "procerus".</param>
/// <param name="Area">The area it treats.</param>
/// <param name="Muscle">The muscle meant.</param>
/// <param name="Side">The patient's own side.</param>
/// <param name="Landmarks">The point is the mean of these landmarks…</param>
/// <param name="OffsetMm">…moved by this much in the face frame, then laid on the skin. Lateral is away from the midline on either side.</param>
/// <param name="Note">What the source says in words.</param>
public sealed record ProtocolSite(
    string Id,
    string Area,
    string Muscle,
    Side Side,
    ImmutableArray<string> Landmarks,
    ProtocolOffset OffsetMm,
    string Note);
