namespace Glabella.Clinic.AdverseEvents;

/// <summary>How strong an adverse event is; whether it is serious is another question.</summary>
public enum EventSeverity
{
    Mild,
    Moderate,
    Severe,
}
