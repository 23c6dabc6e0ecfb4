namespace Glabella.Planning.Checks;

/// <summary>Why a set cannot be a clinic's.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Message">Names the rule and says what would be right.</param>
public sealed record RuleBookProblem(string Code, string Rule, string Message);
