using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Safety;

/// <summary>What the clinic has decided of one setting at one time. Only ever added: the newest holds.</summary>
public sealed class SafetySetting : IAppendOnly
{
    private SafetySetting()
    {
    }

    internal SafetySetting(string key, int revision, string value, string reason, Clinician by, DateTimeOffset at)
    {
        (Id, Key, Revision, Value, Reason) = (Guid.CreateVersion7(), key, revision, value, reason);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public string Key { get; private set; } = "";

    /// <summary>1 for the first; until then the default holds.</summary>
    public int Revision { get; private set; }

    /// <summary>What the audit names.</summary>
    public Guid Id { get; private set; }

    public string Value { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
