namespace Glabella.Clinic.Accounts;

/// <summary>Who acts: the last but one parameter of every slice, and the author of its audit entry.</summary>
/// <param name="From">Where the request came from, normally the remote address; written into the audit trail.</param>
public sealed record Clinician(ClinicianId Id, string Name, Role Role, string From = "this computer")
{
    /// <summary>The program itself, for what happens before anyone has an account.</summary>
    internal static Clinician Program { get; } = new(new ClinicianId(Guid.Empty), "Glabella", Role.Manager);
}
