using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Glabella.Planning;

/// <summary>Either what a JSON file says or every reason why it could not be read.</summary>
/// <typeparam name="T">What it says.</typeparam>
public sealed class JsonReading<T>
    where T : class
{
    internal JsonReading(T content) => (Content, Problems) = (content, []);

    internal JsonReading(ImmutableArray<JsonProblem> problems) => Problems = problems;

    /// <summary>What was read; null when there are problems.</summary>
    public T? Content { get; }

    /// <summary>Empty when the file could be read.</summary>
    public ImmutableArray<JsonProblem> Problems { get; }

    /// <summary>Whether the file could be read.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool Succeeded => Content is not null;

    /// <summary>What was read, unless a problem was noted on the way.</summary>
    internal static JsonReading<T> Of(T? content, ImmutableArray<JsonProblem>.Builder problems) =>
        content is not null && problems.Count == 0 ? new(content) : new(problems.ToImmutable());
}
