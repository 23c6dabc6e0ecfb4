namespace Glabella.Clinic.Rules;

/// <summary>Someone changed the rules after the state this request was made from.</summary>
public sealed record RulesChangedMeanwhile(string By, DateTimeOffset At, int Revision) : Refusal(
    "rules-changed-meanwhile",
    FormattableString.Invariant($"{By} changed the rules on {At:yyyy-MM-dd HH:mm:ss} UTC (revision {Revision}) after you opened them. Look at theirs, then go on from there; nothing of theirs was overwritten."));
