using System.Collections.Immutable;

namespace Glabella.Planning;

/// <summary>A published injection pattern, as landmarks and millimetre offsets, so that it fits every face.</summary>
/// <remarks>Units at a site are the label's of the chosen product where the label names the area; a protocol carries none of its own.</remarks>
/// <param name="Id">For example "glabella-5".</param>
/// <param name="Name">For a reader.</param>
/// <param name="Areas">The areas it treats.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Status">How surely its geometry is known.</param>
/// <param name="Sites">Its sites.</param>
/// <param name="AddsTo">The protocol whose sites it adds to; null where it is one of its own.</param>
public sealed record Protocol(
    string Id, string Name, ImmutableArray<string> Areas, string Source, ReadStatus Status, ImmutableArray<ProtocolSite> Sites, string? AddsTo = null);
