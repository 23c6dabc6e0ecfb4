using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>The forecast of one arm.</summary>
/// <param name="Arm">What it receives.</param>
/// <param name="Endpoints">In the order of the protocol.</param>
public sealed record ArmResult(TrialArm Arm, ImmutableArray<EndpointResult> Endpoints);
