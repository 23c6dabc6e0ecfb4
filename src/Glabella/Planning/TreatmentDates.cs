namespace Glabella.Planning;

/// <summary>When a plan is to be carried out, and when the patient was last treated.</summary>
/// <param name="PlannedOn">The day meant for the treatment.</param>
/// <param name="LastTreatedOn">The day of the last treatment with any botulinum toxin.</param>
public sealed record TreatmentDates(DateOnly PlannedOn, DateOnly LastTreatedOn);
