using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Results;

/// <summary>One finished treatment as the results see it: no name of a patient.</summary>
/// <param name="Clinician">Who finished it.</param>
/// <param name="Pattern">The areas injected, for example "forehead-lines+glabellar-lines".</param>
/// <param name="Lots">Lots drawn from, of this product.</param>
/// <param name="Deviates">Whether anything was given otherwise than signed, left out or added.</param>
/// <param name="Reviews">Finished reviews, newest revision of each, by day.</param>
public sealed record TreatedCase(
    TreatmentId Treatment, DateTimeOffset At, string Clinician, string Product, string Pattern, IReadOnlyList<string> Lots,
    bool Deviates, bool TouchedUp, int Complications, IReadOnlyList<ReviewedCase> Reviews);
