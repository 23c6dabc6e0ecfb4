using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Settings;

/// <summary>What the manager has said about the clinic as a whole. Only ever added: the newest holds.</summary>
public sealed class ClinicSettings : IAppendOnly
{
    private ClinicSettings()
    {
    }

    internal ClinicSettings(int revision, string? jurisdiction, FacilityKind? facility, Clinician by, DateTimeOffset at)
    {
        (Revision, Id, Jurisdiction, Facility) = (revision, Guid.CreateVersion7(), jurisdiction, facility);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    /// <summary>1 for the first.</summary>
    public int Revision { get; private set; }

    /// <summary>What the audit names.</summary>
    public Guid Id { get; private set; }

    /// <summary>Id of a <see cref="PolicyPack"/>; null when none is chosen.</summary>
    public string? Jurisdiction { get; private set; }

    public FacilityKind? Facility { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static Task<ClinicSettings?> NewestAsync(ClinicDb db, CancellationToken cancellation = default) =>
        db.Set<ClinicSettings>().OrderByDescending(s => s.Revision).FirstOrDefaultAsync(cancellation);
}
