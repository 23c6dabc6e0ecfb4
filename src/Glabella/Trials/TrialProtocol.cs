using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>A virtual trial: who, what, and what is counted.</summary>
/// <param name="Name">Any text.</param>
/// <param name="Lines">Ids of the lines that are graded, for example "glabellar-lines"; a subject's grade is that of all of them together, so the worst counts.</param>
/// <param name="Population">Who takes part.</param>
/// <param name="Arms">At least one.</param>
/// <param name="Endpoints">At least one.</param>
public sealed record TrialProtocol(
    string Name,
    ImmutableArray<string> Lines,
    TrialPopulation Population,
    ImmutableArray<TrialArm> Arms,
    ImmutableArray<TrialEndpoint> Endpoints);
