using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Treatments;

/// <summary>A planned site that was left out, and why. Only ever added.</summary>
public sealed class SkippedSite : IAppendOnly
{
    private SkippedSite()
    {
    }

    internal SkippedSite(TreatmentId treatment, string site, string reason, Clinician by, DateTimeOffset at)
    {
        (TreatmentId, Site, Reason) = (treatment, site, reason);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public TreatmentId TreatmentId { get; private set; }

    /// <summary>The site's id in the plan.</summary>
    public string Site { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
