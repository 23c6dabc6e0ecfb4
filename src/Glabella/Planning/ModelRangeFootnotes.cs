namespace Glabella.Planning;

/// <summary>What is to be known of figures: said once for a group where it holds for all of it, otherwise numbered in the order of need.</summary>
public sealed class ModelRangeFootnotes
{
    private readonly List<ModelRangeNote> _numbered = [];

    /// <summary>Every numbered note, from 1.</summary>
    public IReadOnlyList<ModelRangeNote> Numbered => _numbered;

    /// <summary>The notes in force on a day, each sentence once.</summary>
    public static IReadOnlyList<ModelRangeNote> InForce(IEnumerable<ModelRangeNote> notes, int day) =>
        [.. notes.Where(n => n.FromDay <= day).DistinctBy(n => n.Text)];

    /// <summary>The notes that every one of several figures has.</summary>
    public static IReadOnlyList<ModelRangeNote> Common(IReadOnlyList<IReadOnlyList<ModelRangeNote>> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Count == 0 ? [] : [.. figures[0].Where(note => figures.All(notes => Has(notes, note)))];
    }

    /// <summary>The numbers of a figure's notes, without those said for its group.</summary>
    public IReadOnlyList<int> Refer(IEnumerable<ModelRangeNote> notes, IReadOnlyList<ModelRangeNote> said)
    {
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(said);
        return [.. notes.Where(note => !Has(said, note)).Select(NumberOf).Order()];
    }

    private int NumberOf(ModelRangeNote note)
    {
        var at = _numbered.FindIndex(n => n.Text == note.Text);
        if (at < 0)
        {
            _numbered.Add(note);
            at = _numbered.Count - 1;
        }

        return at + 1;
    }

    private static bool Has(IEnumerable<ModelRangeNote> notes, ModelRangeNote note) => notes.Any(n => n.Text == note.Text);
}
