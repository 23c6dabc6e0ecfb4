using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>Either one part of a study or every reason why its file could not be read.</summary>
public sealed class TrialPartReading
{
    internal TrialPartReading(TrialPart part) => (Part, Problems) = (part, []);

    internal TrialPartReading(ImmutableArray<JsonProblem> problems) => Problems = problems;

    /// <summary>What was read; null when there are problems.</summary>
    public TrialPart? Part { get; }

    /// <summary>Empty when the file could be read.</summary>
    public ImmutableArray<JsonProblem> Problems { get; }

    /// <summary>Whether the file could be read.</summary>
    [MemberNotNullWhen(true, nameof(Part))]
    public bool Succeeded => Part is not null;
}
