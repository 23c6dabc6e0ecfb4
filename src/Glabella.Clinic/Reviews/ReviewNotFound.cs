namespace Glabella.Clinic.Reviews;

/// <summary>There is no such review. Shared by the slices of reviews.</summary>
public sealed record ReviewNotFound(ReviewId Review) : Refusal("review-not-found", "There is no review with this id.", "Review");
