using Glabella.Planning.Checks;

namespace Glabella.Clinic.Screening;

/// <summary>What an answer means for a treatment, with the reason and where that comes from.</summary>
/// <param name="Id">Of the rule; stands in signatures.</param>
/// <param name="Alert">A few words for the patient's head, or null.</param>
/// <param name="Areas">Null for every area.</param>
/// <param name="Products">Null for every product.</param>
public sealed record Implication(
    string Id, FindingSeverity Severity, string Reason, string Source, string Status, string? Alert, IReadOnlyList<string>? Areas, IReadOnlyList<string>? Products)
{
    /// <summary>The source and how it was read.</summary>
    public string Basis => $"{Source} ({Status}).";
}
