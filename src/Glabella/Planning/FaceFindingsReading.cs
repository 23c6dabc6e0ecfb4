using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Glabella.Planning;

/// <summary>Either the findings on a face or every reason why they could not be read.</summary>
public sealed class FaceFindingsReading
{
    internal FaceFindingsReading(FaceFindings findings) => (Findings, Problems) = (findings, []);

    internal FaceFindingsReading(ImmutableArray<JsonProblem> problems) => Problems = problems;

    /// <summary>What was read; null when there are problems.</summary>
    public FaceFindings? Findings { get; }

    /// <summary>Empty when the text could be read.</summary>
    public ImmutableArray<JsonProblem> Problems { get; }

    /// <summary>Whether the text could be read.</summary>
    [MemberNotNullWhen(true, nameof(Findings))]
    public bool Succeeded => Findings is not null;
}
