using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Glabella.Planning.Checks;

/// <summary>Either a set of rules or every reason why it could not be read.</summary>
public sealed class RuleSetReading
{
    internal RuleSetReading(RuleSet rules) => (Rules, Problems) = (rules, []);

    internal RuleSetReading(ImmutableArray<JsonProblem> problems) => Problems = problems;

    /// <summary>What was read; null when there are problems.</summary>
    public RuleSet? Rules { get; }

    /// <summary>Empty when the text could be read.</summary>
    public ImmutableArray<JsonProblem> Problems { get; }

    /// <summary>Whether the text could be read.</summary>
    [MemberNotNullWhen(true, nameof(Rules))]
    public bool Succeeded => Rules is not null;
}
