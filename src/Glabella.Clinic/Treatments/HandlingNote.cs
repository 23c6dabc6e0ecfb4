using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Treatments;

/// <summary>A note on how was injected, for a whole treatment or one site. Only ever added: a later note counts more, an earlier one stays readable.</summary>
public sealed class HandlingNote : IAppendOnly
{
    private HandlingNote()
    {
    }

    internal HandlingNote(HandlingNoteId id, TreatmentId treatment, int number, string? site, Handling handling, Clinician by, DateTimeOffset at)
    {
        (Id, TreatmentId, Number, Site) = (id, treatment, number, site);
        (Technique, NeedleGauge, NeedleMm, Layer) = (handling.Technique, handling.NeedleGauge, handling.NeedleMm, handling.Layer);
        (Guidance, Bleeding, Pain) = (handling.Guidance, handling.Bleeding, handling.Pain);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public HandlingNoteId Id { get; private set; }

    public TreatmentId TreatmentId { get; private set; }

    /// <summary>1 for the first note of this treatment.</summary>
    public int Number { get; private set; }

    /// <summary>The site's id; null for the whole treatment.</summary>
    public string? Site { get; private set; }

    public InjectionTechnique? Technique { get; private set; }

    public int? NeedleGauge { get; private set; }

    public decimal? NeedleMm { get; private set; }

    public InjectionLayer? Layer { get; private set; }

    public InjectionGuidance? Guidance { get; private set; }

    public BleedingSeen? Bleeding { get; private set; }

    public int? Pain { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What it says.</summary>
    public Handling Handling => new(Technique, NeedleGauge, NeedleMm, Layer, Guidance, Bleeding, Pain);
}
