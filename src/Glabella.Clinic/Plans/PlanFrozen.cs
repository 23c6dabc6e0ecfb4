namespace Glabella.Clinic.Plans;

/// <summary>The plan is signed, so it never changes. Shared by the slices that would change it.</summary>
public sealed record PlanFrozen(string By, DateTimeOffset At) : Refusal(
    "plan-signed",
    FormattableString.Invariant($"This plan was signed on {At:yyyy-MM-dd HH:mm} UTC ({By}) and cannot be changed. Revise it: that makes a new version, which needs a new signature."))
{
    internal static PlanFrozen? Check(PlanRecord plan) =>
        plan.State == PlanState.Draft ? null : new(plan.ChangedByName, plan.ChangedAt);
}
