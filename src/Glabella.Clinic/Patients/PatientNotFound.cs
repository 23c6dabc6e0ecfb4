namespace Glabella.Clinic.Patients;

/// <summary>There is no such patient. Shared by all slices, because it means the same everywhere.</summary>
public sealed record PatientNotFound(PatientId Patient) : Refusal("patient-not-found", "There is no patient with this id.", "Patient");
