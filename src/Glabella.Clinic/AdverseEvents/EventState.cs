namespace Glabella.Clinic.AdverseEvents;

/// <summary>How an adverse event stands.</summary>
public enum EventState
{
    Unchanged,
    Improving,
    Worse,
    Resolved,
    ResolvedWithDamage,
}
