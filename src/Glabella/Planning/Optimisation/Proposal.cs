using System.Collections.Immutable;

namespace Glabella.Planning.Optimisation;

/// <summary>A plan that was computed from wishes.</summary>
/// <param name="Plan">The fixed injections and those proposed.</param>
/// <param name="Status">How it serves the wishes.</param>
/// <param name="Outcomes">What becomes of every wish, and of what is watched besides.</param>
/// <param name="Effort">What the search did.</param>
public sealed record Proposal(TreatmentPlan Plan, ProposalStatus Status, ImmutableArray<WishOutcome> Outcomes, SearchEffort Effort);
