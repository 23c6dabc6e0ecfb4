namespace Glabella.Clinic.Treatments;

/// <summary>There is no such treatment. Shared by all slices, because it means the same everywhere.</summary>
public sealed record TreatmentNotFound(TreatmentId Treatment) : Refusal("treatment-not-found", "There is no treatment with this id.", "Treatment");
