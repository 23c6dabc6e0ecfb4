namespace Glabella.Clinic.Accounts;

/// <summary>What a clinician is in this clinic; decides what they may do (<see cref="Authority"/>).</summary>
public enum Role
{
    Physician,
    Injector,
    Assistant,
    Manager,
}
