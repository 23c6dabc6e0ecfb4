using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Glabella.Planning;

/// <summary>Either the content of a plan file or every reason why it could not be read.</summary>
public sealed class PlanFileReading
{
    internal PlanFileReading(PlanFileContent content) => (Content, Problems) = (content, []);

    internal PlanFileReading(ImmutableArray<JsonProblem> problems) => Problems = problems;

    /// <summary>What was read; null when there are problems.</summary>
    public PlanFileContent? Content { get; }

    /// <summary>Empty when the file could be read.</summary>
    public ImmutableArray<JsonProblem> Problems { get; }

    /// <summary>Whether the file could be read.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool Succeeded => Content is not null;
}
