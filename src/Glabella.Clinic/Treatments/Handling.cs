namespace Glabella.Clinic.Treatments;

/// <summary>How was injected. Every part may stay unsaid; what is unsaid is not known, not "none".</summary>
/// <param name="NeedleGauge">The higher the finer.</param>
/// <param name="Pain">As the patient says, 0 for none to 10 for the worst imaginable.</param>
public sealed record Handling(
    InjectionTechnique? Technique = null, int? NeedleGauge = null, decimal? NeedleMm = null, InjectionLayer? Layer = null,
    InjectionGuidance? Guidance = null, BleedingSeen? Bleeding = null, int? Pain = null)
{
    /// <summary>Whether nothing at all is said.</summary>
    public bool IsEmpty => this == new Handling();

    /// <summary>What is said at a site: the latest word on the site itself, else the latest on the whole treatment, part by part.</summary>
    /// <param name="notes">All notes of one treatment.</param>
    /// <param name="site">Null for the whole treatment alone.</param>
    public static Handling At(IEnumerable<HandlingNote> notes, string? site)
    {
        ArgumentNullException.ThrowIfNull(notes);
        var known = notes.Where(note => note.Site is null || note.Site == site).OrderBy(note => note.Site is not null).ThenBy(note => note.Number);
        return known.Aggregate(new Handling(), (before, note) => before.With(note.Handling));
    }

    private Handling With(Handling later) => new(
        later.Technique ?? Technique, later.NeedleGauge ?? NeedleGauge, later.NeedleMm ?? NeedleMm, later.Layer ?? Layer,
        later.Guidance ?? Guidance, later.Bleeding ?? Bleeding, later.Pain ?? Pain);
}
