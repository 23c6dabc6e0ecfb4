using System.Collections.Immutable;

namespace Glabella.Planning.Checks;

/// <summary>Rules that were set down together, with the version of the whole.</summary>
/// <param name="Version">One more with each change; 0 when nothing was ever set down.</param>
/// <param name="Rules">Its own rules.</param>
/// <param name="Changes">What it changes of the shipped rules; the shipped set changes nothing.</param>
public sealed record RuleSet(int Version, ImmutableArray<Rule> Rules, ImmutableArray<RuleChange> Changes)
{
    /// <summary>Of a clinic that has set down nothing.</summary>
    public static RuleSet None { get; } = new(0, [], []);
}
