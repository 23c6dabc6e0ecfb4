using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Supervision;

/// <summary>A physician said of one day where they are as a supervisor. Only ever added: the newest of a day holds, and it ends with the day.</summary>
public sealed class PresenceStatement : IAppendOnly
{
    private PresenceStatement()
    {
    }

    internal PresenceStatement(DateOnly day, Presence presence, Qualification? qualification, Clinician by, DateTimeOffset at)
    {
        (Id, Day, Presence, Qualification) = (Guid.CreateVersion7(at), day, presence, qualification);
        (By, ByName, At) = (by.Id, by.Name, at);
    }

    public Guid Id { get; private set; }

    /// <summary>The clinic's day.</summary>
    public DateOnly Day { get; private set; }

    public Presence Presence { get; private set; }

    public Qualification? Qualification { get; private set; }

    public ClinicianId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What holds of each on a day.</summary>
    internal static async Task<IReadOnlyList<PresenceStatement>> OfDayAsync(ClinicDb db, DateOnly day, CancellationToken cancellation = default)
    {
        var said = await db.Set<PresenceStatement>().Where(p => p.Day == day).ToListAsync(cancellation);
        return [.. said.GroupBy(p => p.By).Select(own => own.OrderBy(p => p.At).ThenBy(p => p.Id).Last()).OrderBy(p => p.ByName)];
    }
}
