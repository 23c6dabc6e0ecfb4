namespace Glabella.Planning;

/// <summary>What a label says about a use that Glabella does not plan: for knowing the product, never for a plan.</summary>
/// <param name="Indication">The use, for example "Cervical dystonia".</param>
/// <param name="Dose">Dose and interval in words, in the product's own Units.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Status">How surely it is known.</param>
/// <param name="Note">What a reader should know besides; null when nothing.</param>
/// <param name="Area">The area of a plan it is about; null when none.</param>
public sealed record LabelOtherIndication(string Indication, string Dose, string Source, ReadStatus Status, string? Note = null, string? Area = null);
