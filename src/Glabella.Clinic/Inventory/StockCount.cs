using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>One time the fridge was counted against the ledger; what differed stands in the vials' ledgers. Only ever added.</summary>
public sealed class StockCount : IAppendOnly
{
    private StockCount()
    {
    }

    internal StockCount(StockCountId id, int vials, int differing, Clinician by, DateTimeOffset at)
    {
        (Id, Vials, Differing) = (id, vials, differing);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public StockCountId Id { get; private set; }

    /// <summary>How many vials were counted.</summary>
    public int Vials { get; private set; }

    /// <summary>How many of them did not hold what the ledger said.</summary>
    public int Differing { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
