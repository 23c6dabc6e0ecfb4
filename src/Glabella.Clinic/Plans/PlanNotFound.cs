namespace Glabella.Clinic.Plans;

/// <summary>There is no such plan. Shared by all slices, because it means the same everywhere.</summary>
public sealed record PlanNotFound(PlanId Plan) : Refusal("plan-not-found", "There is no plan with this id.", "Plan");
