namespace Glabella.Clinic.Accounts;

/// <summary>No account of this clinic belongs to that clinician.</summary>
public sealed record ClinicianNotFound(ClinicianId Clinician) : Refusal(
    "clinician-not-found", $"This clinic has no clinician {Clinician}. Load the list again.", "Clinician");
