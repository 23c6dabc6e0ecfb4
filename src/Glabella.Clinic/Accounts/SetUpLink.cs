namespace Glabella.Clinic.Accounts;

/// <summary>A one-time link that creates the first account. Only the hash of its token is stored.</summary>
public sealed class SetUpLink
{
    private SetUpLink()
    {
    }

    internal SetUpLink(Guid id, string tokenHash, DateTimeOffset offeredAt) => (Id, TokenHash, OfferedAt) = (id, tokenHash, offeredAt);

    public Guid Id { get; private set; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    public DateTimeOffset OfferedAt { get; private set; }

    /// <summary>When it was used, or replaced by a newer one.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    internal void Close(DateTimeOffset at) => ClosedAt = at;
}
