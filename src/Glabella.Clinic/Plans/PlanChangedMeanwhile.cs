namespace Glabella.Clinic.Plans;

/// <summary>Someone saved the plan after the state this request was made from.</summary>
public sealed record PlanChangedMeanwhile(string By, DateTimeOffset At, int Revision) : Refusal(
    "plan-changed-meanwhile",
    FormattableString.Invariant($"{By} saved this plan on {At:yyyy-MM-dd HH:mm:ss} UTC (revision {Revision}) after you opened it. Reload it to go on from there; nothing of theirs was overwritten."))
{
    internal static PlanChangedMeanwhile? Check(PlanRecord plan, int baseRevision) =>
        plan.Revision == baseRevision ? null : new(plan.ChangedByName, plan.ChangedAt, plan.Revision);
}
