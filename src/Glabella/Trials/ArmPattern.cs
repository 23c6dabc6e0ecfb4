using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>One injection pattern of an arm.</summary>
/// <param name="Pattern">Where the sites lie.</param>
/// <param name="Units">Total over its sites, in the arm's own product; every site takes the same.</param>
public sealed record ArmPattern(Protocol Pattern, decimal Units);
