namespace Glabella.Clinic.Patients;

/// <summary>Identifies one patient.</summary>
public readonly record struct PatientId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static PatientId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
