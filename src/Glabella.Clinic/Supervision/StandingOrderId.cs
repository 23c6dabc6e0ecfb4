namespace Glabella.Clinic.Supervision;

/// <summary>Identifies one standing order.</summary>
public readonly record struct StandingOrderId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static StandingOrderId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
