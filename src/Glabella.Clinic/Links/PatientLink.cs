using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;

namespace Glabella.Clinic.Links;

/// <summary>A link by which one patient does one thing once, without an account. Only the hash of its token is stored.</summary>
public sealed class PatientLink
{
    /// <summary>Assumed: enough for a slip of the finger, too few to find a birthday.</summary>
    public const int MostTries = 5;

    private PatientLink()
    {
    }

    internal PatientLink(PatientLinkId id, PatientId patient, LinkPurpose purpose, string tokenHash, DateTimeOffset expires, Clinician by, DateTimeOffset at)
    {
        (Id, PatientId, Purpose, TokenHash, ExpiresAt) = (id, patient, purpose, tokenHash, expires);
        (MadeBy, MadeByName, MadeAt) = (by.Id, by.Name, at);
    }

    public PatientLinkId Id { get; private set; }

    public PatientId PatientId { get; private set; }

    public LinkPurpose Purpose { get; private set; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    public ClinicianId MadeBy { get; private set; }

    public string MadeByName { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it ended before its time; null while it works.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public LinkEnd? ClosedBy { get; private set; }

    /// <summary>Wrong birth dates so far.</summary>
    public int Tries { get; private set; }

    /// <summary>What has been filled in and not yet sent; wiped when the link ends.</summary>
    public string? Draft { get; private set; }

    /// <summary>Counts the changes, so that two writers cannot both use it.</summary>
    public int Revision { get; private set; }

    /// <summary>Whether it works, and if not why.</summary>
    public LinkState StateAt(DateTimeOffset now) => ClosedBy switch
    {
        LinkEnd.Submitted => LinkState.Used,
        LinkEnd.Revoked => LinkState.Revoked,
        LinkEnd.TooManyTries => LinkState.Locked,
        _ => now >= ExpiresAt ? LinkState.Expired : LinkState.Open,
    };

    internal void MissBirthDate(DateTimeOffset at)
    {
        (Tries, Revision) = (Tries + 1, Revision + 1);
        if (Tries >= MostTries)
        {
            Close(LinkEnd.TooManyTries, at);
        }
    }

    internal void Keep(string draft) => (Draft, Revision) = (draft, Revision + 1);

    internal void Close(LinkEnd how, DateTimeOffset at)
    {
        if (ClosedAt is not null)
        {
            throw new InvalidOperationException("A link ends once.");
        }

        (ClosedAt, ClosedBy, Draft, Revision) = (at, how, null, Revision + 1);
    }
}

/// <summary>How a link ended before its time.</summary>
public enum LinkEnd
{
    Submitted,
    Revoked,
    TooManyTries,
}

/// <summary>Whether a link works.</summary>
public enum LinkState
{
    Open,
    Used,
    Revoked,
    Locked,
    Expired,
}
