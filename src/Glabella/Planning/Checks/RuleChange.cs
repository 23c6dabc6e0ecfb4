namespace Glabella.Planning.Checks;

/// <summary>What a clinic changed of a rule that ships with Glabella.</summary>
/// <param name="Rule">Id of the shipped rule.</param>
/// <param name="Version">1 for the first change of this rule, one more with each later one.</param>
/// <param name="Severity">Another severity; null when it stays.</param>
/// <param name="Limit">A stricter limit, in the rule's unit; null when it stays.</param>
/// <param name="Reason">Why, for everyone to read.</param>
public sealed record RuleChange(string Rule, int Version, FindingSeverity? Severity, double? Limit, string Reason);
