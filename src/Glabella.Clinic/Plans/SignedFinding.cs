using System.Text.Json.Serialization;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Plans;

/// <summary>A finding as it stood when the plan was signed, with the physician's reason for signing nevertheless.</summary>
/// <param name="Reason">Null where none was needed.</param>
public sealed record SignedFinding(
    string Rule, FindingSeverity Severity, string? Site, string Message, double? Value, double? Limit, string? Unit, string Source, string? Reason)
{
    /// <summary>Whose the rule was; null in what was signed before rules had versions.</summary>
    public RuleOrigin? Origin { get; init; }

    /// <summary>Version of the rule, or of the clinic's change to it; null likewise.</summary>
    public int? RuleVersion { get; init; }

    /// <summary>Why the clinic had changed a shipped rule; null when it had not.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>The source, with whose rule it was where that is not Glabella.</summary>
    [JsonIgnore]
    public string Basis => Finding.BasisOf(Origin ?? RuleOrigin.Shipped, RuleVersion ?? 1, ChangeReason, Source);

    /// <summary>Names one finding of a plan: the rule, and the site it concerns.</summary>
    public static string KeyOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.SiteId is null ? finding.RuleId : $"{finding.RuleId}@{finding.SiteId}";
    }

    internal static SignedFinding Of(Finding finding, string? reason) => new(
        finding.RuleId, finding.Severity, finding.SiteId, finding.Message, finding.Value, finding.Limit, finding.Unit, finding.Source, reason)
    {
        Origin = finding.Origin,
        RuleVersion = finding.RuleVersion,
        ChangeReason = finding.ChangeReason,
    };
}
