namespace Glabella.Clinic.Treatments;

/// <summary>Identifies one note on how was injected. Made by the client, so that a repeated request is recognised.</summary>
public readonly record struct HandlingNoteId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static HandlingNoteId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
