namespace Glabella.Planning.Checks;

/// <summary>What a check found: the rule, the value, the limit and the source, so that a physician can judge it.</summary>
/// <param name="RuleId">Id of the rule.</param>
/// <param name="Severity">Whether it blocks signing, needs a reason, or only informs.</param>
/// <param name="SiteId">The site it concerns; null when it concerns an area or the plan.</param>
/// <param name="Message">One sentence a nurse understands.</param>
/// <param name="Value">The value found, in <paramref name="Unit"/>; null where the rule is not about a number.</param>
/// <param name="Limit">The limit of the rule, in <paramref name="Unit"/>; null likewise.</param>
/// <param name="Unit">Unit of both, for example "mm" or "U onabotulinumtoxinA".</param>
/// <param name="Source">Where the limit comes from.</param>
/// <param name="Remedy">One act that would mend it; null when there is none.</param>
public sealed record Finding(
    string RuleId,
    FindingSeverity Severity,
    string? SiteId,
    string Message,
    double? Value,
    double? Limit,
    string? Unit,
    string Source,
    Remedy? Remedy = null)
{
    /// <summary>Whose the rule is.</summary>
    public RuleOrigin Origin { get; init; }

    /// <summary>Version of the rule, or of the clinic's change to it.</summary>
    public int RuleVersion { get; init; } = 1;

    /// <summary>Why the clinic changed a shipped rule; null when it did not.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>The source, with whose rule it is where that is not Glabella.</summary>
    public string Basis => BasisOf(Origin, RuleVersion, ChangeReason, Source);

    /// <summary>The same for a finding that was stored.</summary>
    public static string BasisOf(RuleOrigin origin, int version, string? changeReason, string source) => origin switch
    {
        RuleOrigin.Clinic => FormattableString.Invariant($"This clinic's rule, version {version}. {source}"),
        RuleOrigin.Changed => FormattableString.Invariant($"Changed by this clinic (version {version}): {changeReason} {source}"),
        RuleOrigin.Screening => FormattableString.Invariant($"Answer to a screening question, questionnaire version {version}. {source}"),
        RuleOrigin.Policy => FormattableString.Invariant($"Rule of this jurisdiction, version {version}; not legal advice. {source}"),
        _ => source,
    };

    internal Finding Under(Rule rule) => this with
    {
        Origin = rule.Origin,
        RuleVersion = rule.Change?.Version ?? rule.Version,
        ChangeReason = rule.Change?.Reason,
    };
}
