using System.Globalization;

namespace Glabella.Clinic.Plans;

/// <summary>Somebody went past Glabella and changed a signed plan.</summary>
public sealed record SignedPlanAltered : Refusal
{
    private SignedPlanAltered(SignedPlan plan)
        : base("signed-plan-altered", string.Create(CultureInfo.InvariantCulture,
            $"The stored plan is not the one that {plan.SignerName} signed on {plan.SignedAt:yyyy-MM-dd HH:mm} UTC: its fingerprint differs. Give nothing by it, and tell whoever keeps this database."))
    {
    }

    /// <summary>The warning when the plan was altered, else null.</summary>
    public static SignedPlanAltered? Check(SignedPlan signature, PlanRecord plan)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return signature.IsIntact(plan) ? null : new(signature);
    }
}
