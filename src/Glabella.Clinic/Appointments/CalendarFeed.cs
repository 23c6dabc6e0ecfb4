using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Appointments;

/// <summary>An address from which a calendar program reads one clinician's appointments. Only the hash of its secret part is stored.</summary>
public sealed class CalendarFeed
{
    private CalendarFeed()
    {
    }

    internal CalendarFeed(Guid id, ClinicianId clinician, string tokenHash, DateTimeOffset openedAt) =>
        (Id, ClinicianId, TokenHash, OpenedAt) = (id, clinician, tokenHash, openedAt);

    public Guid Id { get; private set; }

    public ClinicianId ClinicianId { get; private set; }

    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When it was closed, or a new address took its place.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    internal void Close(DateTimeOffset at) => ClosedAt ??= at;
}
