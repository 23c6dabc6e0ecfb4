namespace Glabella.Clinic.Plans;

/// <summary>Identifies one version of one treatment plan.</summary>
public readonly record struct PlanId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static PlanId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
