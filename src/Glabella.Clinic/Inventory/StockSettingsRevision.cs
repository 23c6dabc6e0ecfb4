using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>The settings of the stock as they were set down at one time. Only ever added: the newest holds.</summary>
public sealed class StockSettingsRevision : IAppendOnly
{
    private StockSettingsRevision()
    {
    }

    internal StockSettingsRevision(int revision, StockSettings settings, Clinician by, DateTimeOffset at)
    {
        (Revision, Id, Content) = (revision, Guid.CreateVersion7(), settings.Write());
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    /// <summary>1 for the first.</summary>
    public int Revision { get; private set; }

    /// <summary>What the audit names.</summary>
    public Guid Id { get; private set; }

    public string Content { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public StockSettings ToSettings() => StockSettings.Read(Content);
}
