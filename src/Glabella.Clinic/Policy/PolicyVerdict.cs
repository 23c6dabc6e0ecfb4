namespace Glabella.Clinic.Policy;

/// <summary>What one rule says of one case.</summary>
/// <param name="Unmet">What is missing, one sentence each with its remedy; empty when the rule is met.</param>
/// <param name="OwesCoSignature">Whether the record waits for the supervisor's signature afterwards.</param>
public sealed record PolicyVerdict(PolicyRule Rule, IReadOnlyList<string> Unmet, bool OwesCoSignature)
{
    public bool IsMet => Unmet.Count == 0;

    /// <summary>What is missing and why, in a nurse's words.</summary>
    public string Message => $"{string.Join(" ", Unmet)} {Rule.Says}";
}
