using Glabella.Clinic.Policy;

namespace Glabella.Clinic.Accounts;

/// <summary>What is entered about a licence.</summary>
public sealed record LicenceDetails(
    Qualification Qualification, Specialty Specialty, string Number, string IssuedBy, DateOnly? ValidUntil, ClinicianId? Supervisor)
{
    private const int Longest = 100;

    /// <summary>Without stray spaces, or the first thing wrong.</summary>
    internal Result<LicenceDetails> Check()
    {
        var tidy = this with { Number = (Number ?? "").Trim(), IssuedBy = (IssuedBy ?? "").Trim() };
        if (!Enum.IsDefined(Qualification) || !Enum.IsDefined(Specialty))
        {
            return new QualificationUnknown();
        }

        if (tidy.Number.Length > Longest || tidy.IssuedBy.Length > Longest)
        {
            return new LicenceTextTooLong(tidy.Number.Length > Longest ? nameof(Number) : nameof(IssuedBy));
        }

        return tidy.ValidUntil is not null && tidy.Number.Length == 0 ? new LicenceNumberMissing() : tidy;
    }

    public sealed record QualificationUnknown() : Refusal("qualification-unknown", "Choose a qualification and a specialty from the lists.", nameof(Qualification));

    public sealed record LicenceTextTooLong(string TextField) : Refusal(
        "licence-text-too-long", FormattableString.Invariant($"At most {Longest} characters fit here."), TextField);

    public sealed record LicenceNumberMissing() : Refusal(
        "licence-number-missing", "A licence that is valid until a date has a number; enter it as printed.", nameof(Number));
}
