namespace Glabella.Clinic.Treatments;

/// <summary>Identifies one treatment.</summary>
public readonly record struct TreatmentId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static TreatmentId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
