namespace Glabella.Planning;

/// <summary>A number from a label or a publication, with where it was read and how surely.</summary>
/// <param name="Value">The number, in the unit that its property names.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Status">Whether it was read there or is known from memory.</param>
/// <param name="Note">What a reader should know besides; null when nothing.</param>
public sealed record SourcedValue(decimal Value, string Source, ReadStatus Status, string? Note = null);
