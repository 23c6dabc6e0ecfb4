using Glabella.Clinic.Accounts;

namespace Glabella.Clinic.Inventory;

/// <summary>Who saw that units were thrown away.</summary>
/// <param name="Name">As typed, or of the account.</param>
/// <param name="Account">The second account, when its owner confirmed with a password; null for a typed name.</param>
public sealed record Witness(string Name, ClinicianId? Account = null)
{
    private const int Longest = 200;

    /// <summary>The witness as this clinic asks for one, or why this is none.</summary>
    internal static Result<Witness?> Check(Witness? witness, WitnessRule rule, Clinician by)
    {
        var name = (witness?.Name ?? "").Trim();
        if (name.Length == 0 || (rule == WitnessRule.Account && witness!.Account is null))
        {
            return rule == WitnessRule.None ? null as Witness : new Missing(rule);
        }

        if (name.Length > Longest)
        {
            return new NameTooLong(name.Length);
        }

        return witness!.Account == by.Id || string.Equals(name, by.Name.Trim(), StringComparison.OrdinalIgnoreCase)
            ? new SamePerson(by.Name)
            : new Witness(name, witness.Account);
    }

    public sealed record Missing(WitnessRule Rule) : Refusal(
        "witness-missing",
        Rule == WitnessRule.Account
            ? "A colleague must confirm with their own user name and password that they saw it."
            : "Enter the name of the colleague who saw it thrown away.",
        "Witness");

    public sealed record SamePerson(string Name) : Refusal(
        "witness-same-person", $"{Name} is throwing it away and cannot be the witness as well. Ask a colleague.", "Witness");

    public sealed record NameTooLong(int Length) : Refusal(
        "witness-name-too-long", FormattableString.Invariant($"The name of the witness has {Length} characters; at most {Longest} fit."), "Witness");
}
