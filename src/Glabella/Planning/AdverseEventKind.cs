using System.Collections.Immutable;

namespace Glabella.Planning;

/// <summary>Something that may go wrong after treatment: what to look for, how it usually goes, what to do, and where that comes from.</summary>
/// <param name="Id">For example "eyelid-ptosis".</param>
/// <param name="Name">For a reader.</param>
/// <param name="Cues">What makes it serious; empty when nothing in particular does.</param>
/// <param name="Onset">When it usually begins.</param>
/// <param name="Course">How it usually goes.</param>
/// <param name="Figures">Published shares.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Source">Of course and advice.</param>
/// <param name="Status">How the source was read.</param>
/// <param name="Alarm">The sign that makes it an emergency; null when it has none.</param>
public sealed record AdverseEventKind(
    string Id, string Name, string Cues, string Onset, string Course, ImmutableArray<AdverseEventKind.Figure> Figures,
    string Advice, string Source, ReadStatus Status, string? Alarm = null)
{
    private static readonly Lazy<File> Data = new(() => ReferenceData.Read<File>("safety/adverse-events.json"));

    /// <summary>Every kind, in the order in which they are offered.</summary>
    public static IReadOnlyList<AdverseEventKind> All => Data.Value.Kinds;

    /// <summary>The kind of an id; null when there is none.</summary>
    public static AdverseEventKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);

    /// <summary>One published figure.</summary>
    public sealed record Figure(string Text, string Source, ReadStatus Status);

    private sealed record File(string Schema, ImmutableArray<AdverseEventKind> Kinds);
}
