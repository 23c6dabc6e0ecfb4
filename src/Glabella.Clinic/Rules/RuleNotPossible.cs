using Glabella.Planning;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Rules;

/// <summary>A rule that cannot be the clinic's: it cannot be read as one, or it would weaken a shipped rule.</summary>
public sealed record RuleNotPossible : Refusal
{
    private const string ForFiles = ", written with a point and without quotes";

    private RuleNotPossible(string code, string message, string? field)
        : base(code, message, field)
    {
    }

    internal static RuleNotPossible Of(RuleBookProblem problem) =>
        new(problem.Code, problem.Message, problem.Code is "rule-loosened" or "rule-limit-impossible" or "rule-without-limit" ? "limit" : "severity");

    internal static RuleNotPossible Of(JsonProblem problem)
    {
        var expected = problem.Expected.Replace(ForFiles, "", StringComparison.Ordinal);
        var message = problem.Value == "(missing)" ? $"Missing: {expected}." : $"{problem.Value} is not possible here; it takes {expected}.";
        return new("rule-unreadable", message, problem.Path[(problem.Path.LastIndexOf('.') + 1)..]);
    }
}
