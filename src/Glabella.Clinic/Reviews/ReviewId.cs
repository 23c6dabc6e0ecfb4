namespace Glabella.Clinic.Reviews;

/// <summary>Identifies one review of a treatment.</summary>
public readonly record struct ReviewId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static ReviewId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
