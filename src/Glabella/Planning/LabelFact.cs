namespace Glabella.Planning;

/// <summary>A fact of a label in words.</summary>
/// <param name="Topic">For example "storage" or "contra-indication".</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Status">How surely it is known.</param>
public sealed record LabelFact(string Topic, string Text, string Source, ReadStatus Status);
