using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>A time in which a place was too warm or too cold. Only ever added.</summary>
public sealed class TemperatureExcursion : IAppendOnly
{
    private TemperatureExcursion()
    {
    }

    internal TemperatureExcursion(ExcursionId id, string place, DateTimeOffset from, DateTimeOffset to, decimal? reachedC, string note, int vials)
    {
        (Id, Place, From, To, ReachedC, Note, Vials) = (id, place, from, to, reachedC, note, vials);
    }

    public ExcursionId Id { get; private set; }

    public string Place { get; private set; } = "";

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset To { get; private set; }

    /// <summary>The worst temperature read, °C; null when it was not read.</summary>
    public decimal? ReachedC { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>How many vials went into quarantine for it.</summary>
    public int Vials { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal TemperatureExcursion RecordedBy(Clinician by, DateTimeOffset at)
    {
        (By, ByName, At) = (by.Id, by.Name, at);
        return this;
    }
}
