using Glabella.Clinic.Rules;
using Glabella.Clinic.Tests.Support;
using Glabella.Planning;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Tests.Rules;

/// <summary>Rules as a clinic would write them, and the ways to set them down.</summary>
internal static class SampleRules
{
    /// <summary>At most so many Units of onabotulinumtoxinA in a session.</summary>
    public static Rule Session(double limit, FindingSeverity severity = FindingSeverity.Block) =>
        new("clinic-new", RuleKind.UnitsInSession, severity, "Team meeting of 3 June 2026", ReadStatus.Seen)
        {
            Product = "onabotulinumtoxinA",
            Limit = limit,
            Unit = "U onabotulinumtoxinA",
            Message = "Ask Dr Okafor.",
        };

    public static Task<Result<RulesRevision>> Set(TestClinic clinic, int baseRevision, Rule rule, string? changed = null, string reason = "Decided in the team") =>
        new SetRule(clinic.Store).Execute(new(baseRevision, changed, rule, reason), clinic.Manager);

    public static Task<Result<RulesRevision>> Change(TestClinic clinic, int baseRevision, string rule, FindingSeverity severity, double? limit = null) =>
        new ChangeShippedRule(clinic.Store).Execute(new(baseRevision, rule, severity, limit, "Own figures"), clinic.Manager);

    public static async Task<ShowRules.Sheet> Shown(TestClinic clinic) =>
        (await new ShowRules(clinic.Store).Execute(new(), clinic.Physician)).Value;
}
