namespace Glabella.Clinic.Accounts;

/// <summary>Identifies one clinician, and with it the account they sign in with.</summary>
public readonly record struct ClinicianId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static ClinicianId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
