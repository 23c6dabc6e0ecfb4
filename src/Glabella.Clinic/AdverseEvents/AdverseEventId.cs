namespace Glabella.Clinic.AdverseEvents;

/// <summary>Identifies one adverse event.</summary>
public readonly record struct AdverseEventId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static AdverseEventId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
