namespace Glabella.Clinic.Rules;

/// <summary>There is no such rule to change.</summary>
public sealed record RuleNotFound(string Rule) : Refusal("rule-not-found", $"There is no rule {Rule} here. Someone may have retired it; look at the list.", "Rule");
