using Glabella.Planning;

namespace Glabella.App.Web.Labels;

/// <summary>One fact of a label as a page shows it.</summary>
/// <param name="Name">What it is about, in a word or two; empty where the section's title says it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Status">How surely it is known.</param>
/// <param name="Note">What a reader should know besides; null when nothing.</param>
public sealed record LabelLine(string Name, string Text, string Source, ReadStatus Status, string? Note = null);
