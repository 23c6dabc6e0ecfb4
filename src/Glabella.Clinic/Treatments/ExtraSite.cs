using Glabella.Quantities;

namespace Glabella.Clinic.Treatments;

/// <summary>A site that is not in the signed plan: where it lies.</summary>
public sealed record ExtraSite(string Area, FacePoint Point, Side Side, string Muscle);
