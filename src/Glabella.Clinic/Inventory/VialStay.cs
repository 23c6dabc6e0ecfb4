using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>From when on a vial stood at a place. Only ever added; it stands where the last line says.</summary>
public sealed class VialStay : IAppendOnly
{
    private VialStay()
    {
    }

    internal VialStay(VialId vial, int number, string place, Clinician by, DateTimeOffset at)
    {
        (VialId, Number, Place) = (vial, number, place);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public VialId VialId { get; private set; }

    /// <summary>1 for the first of the vial.</summary>
    public int Number { get; private set; }

    public string Place { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
