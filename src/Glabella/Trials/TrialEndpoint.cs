using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>An endpoint and the visits at which it is rated.</summary>
/// <param name="Endpoint">What is counted.</param>
/// <param name="Days">Days after the injection, none negative; empty for a duration.</param>
public sealed record TrialEndpoint(Endpoint Endpoint, ImmutableArray<int> Days);
