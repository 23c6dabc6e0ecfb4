using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Plans;

namespace Glabella.Clinic.Treatments;

/// <summary>What was really given under one signed plan, site by site. Finished once; afterwards only corrections are added.</summary>
public sealed class Treatment
{
    private readonly List<Injection> _injections = [];
    private readonly List<SkippedSite> _skipped = [];

    private Treatment()
    {
    }

    internal Treatment(TreatmentId id, PlanRecord plan, Clinician by, DateTimeOffset at)
    {
        (Id, PatientId, PlanId) = (id, plan.PatientId, plan.Id);
        (StartedBy, StartedByName, StartedAt) = (by.Id, by.Name, at);
    }

    public TreatmentId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    /// <summary>The signed plan that is carried out; one treatment a plan.</summary>
    public PlanId PlanId { get; private set; }

    public ClinicianId StartedBy { get; private set; }

    public string StartedByName { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public ClinicianId? FinishedBy { get; private set; }

    public string? FinishedByName { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>What the clinician wants remembered about it; empty when nothing.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Counts the changes, so that two writers cannot both build on the same state.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<Injection> Injections => _injections;

    public IReadOnlyList<SkippedSite> Skipped => _skipped;

    /// <summary>The injection at a site, or null when none is recorded.</summary>
    public Injection? At(string site) => _injections.Find(injection => injection.Site == site);

    /// <summary>Whether a planned site still waits for an injection or a reason.</summary>
    public bool IsOpenAt(string site) => At(site) is null && !_skipped.Exists(skipped => skipped.Site == site);

    internal void Record(Injection injection)
    {
        Require(FinishedAt is null, "A finished treatment takes no more injections.");
        Require(At(injection.Site) is null, "A site is injected once in a treatment.");
        _injections.Add(injection);
        Revision++;
    }

    internal void Skip(SkippedSite site)
    {
        Require(FinishedAt is null && IsOpenAt(site.Site), "Only an open site of an open treatment is skipped.");
        _skipped.Add(site);
        Revision++;
    }

    internal void Finish(string summary, Clinician by, DateTimeOffset at)
    {
        Require(FinishedAt is null, "A treatment is finished once.");
        (Summary, FinishedBy, FinishedByName, FinishedAt) = (summary, by.Id, by.Name, at);
        Revision++;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
