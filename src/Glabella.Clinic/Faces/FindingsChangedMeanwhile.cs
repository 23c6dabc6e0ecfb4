namespace Glabella.Clinic.Faces;

/// <summary>Someone recorded findings on this face after the state this request was made from.</summary>
public sealed record FindingsChangedMeanwhile(string By, DateTimeOffset At, int Revision) : Refusal(
    "findings-changed-meanwhile",
    FormattableString.Invariant($"The findings on this face changed meanwhile: {By} recorded others on {At:yyyy-MM-dd HH:mm:ss} UTC (revision {Revision}). Look at theirs, then go on from there; nothing of theirs was overwritten."));
