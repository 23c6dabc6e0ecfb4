namespace Glabella.Clinic.Treatments;

/// <summary>Identifies one injection. Made by the client, so that a repeated request is recognised.</summary>
public readonly record struct InjectionId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static InjectionId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
