using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>Either a trial protocol or every reason why its file could not be read.</summary>
public sealed class TrialProtocolReading
{
    internal TrialProtocolReading(TrialProtocol protocol) => (Protocol, Problems) = (protocol, []);

    internal TrialProtocolReading(ImmutableArray<JsonProblem> problems) => Problems = problems;

    /// <summary>What was read; null when there are problems.</summary>
    public TrialProtocol? Protocol { get; }

    /// <summary>Empty when the file could be read.</summary>
    public ImmutableArray<JsonProblem> Problems { get; }

    /// <summary>Whether the file could be read.</summary>
    [MemberNotNullWhen(true, nameof(Protocol))]
    public bool Succeeded => Protocol is not null;
}
