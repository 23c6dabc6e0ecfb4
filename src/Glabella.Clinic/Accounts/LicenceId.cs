namespace Glabella.Clinic.Accounts;

/// <summary>Identifies one entry about a clinician's licence.</summary>
public readonly record struct LicenceId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static LicenceId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
