namespace Glabella.Clinic.Accounts;

/// <summary>Who acts has a licence that is no longer valid. Shared by signing and treating, because it means the same in both.</summary>
public sealed record LicenceExpired : Refusal
{
    /// <summary>Where that is known from.</summary>
    public const string Source = "This clinic's list of clinicians: an expired licence signs and treats nothing.";

    private LicenceExpired(string name, Licence licence, DateOnly until)
        : base("licence-expired", FormattableString.Invariant(
            $"The licence of {name} (number {licence.Number}, {licence.IssuedBy}) was valid until {until:yyyy-MM-dd}. Nothing can be signed or treated with it; when it is renewed, a manager enters the new date under Settings, Clinicians.")) =>
        Until = until;

    public DateOnly Until { get; }

    /// <summary>The refusal when the licence ended before today; null when it holds, has no end or was never entered.</summary>
    internal static LicenceExpired? Check(Licence? licence, Clinician by, DateOnly today) =>
        licence?.ValidUntil is { } until && until < today ? new(by.Name, licence, until) : null;
}
