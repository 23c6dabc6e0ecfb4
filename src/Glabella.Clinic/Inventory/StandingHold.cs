namespace Glabella.Clinic.Inventory;

/// <summary>One cause for which a vial is held now; derived, never stored.</summary>
/// <param name="Source">Which excursion, alert, recall or other vial; empty for none.</param>
/// <param name="Since">Null for an alert, which holds from the moment it is known.</param>
public sealed record StandingHold(HoldCause Cause, string Source, string Reason, DateTimeOffset? Since = null);
