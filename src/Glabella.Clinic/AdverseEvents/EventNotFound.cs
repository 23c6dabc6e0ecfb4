namespace Glabella.Clinic.AdverseEvents;

/// <summary>There is no such event. Shared by the slices of adverse events.</summary>
public sealed record EventNotFound(AdverseEventId Event) : Refusal("event-not-found", "There is no adverse event with this id.", "Event");
