using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>One step of a vial into or out of quarantine. Only ever added.</summary>
public sealed class VialHold : IAppendOnly
{
    private VialHold()
    {
    }

    internal VialHold(VialId vial, int number, HoldCause cause, string source, bool stands, string reason, Clinician by, DateTimeOffset at)
    {
        (VialId, Number, Cause, Source, Stands, Reason) = (vial, number, cause, source, stands, reason);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public VialId VialId { get; private set; }

    /// <summary>1 for the first of the vial.</summary>
    public int Number { get; private set; }

    public HoldCause Cause { get; private set; }

    /// <summary>Which excursion, alert, recall or other vial; empty when someone just set it aside.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Whether it is held from now on for this cause, or no longer.</summary>
    public bool Stands { get; private set; }

    public string Reason { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
