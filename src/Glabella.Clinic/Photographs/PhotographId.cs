namespace Glabella.Clinic.Photographs;

/// <summary>Identifies one stored photograph.</summary>
public readonly record struct PhotographId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static PhotographId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
