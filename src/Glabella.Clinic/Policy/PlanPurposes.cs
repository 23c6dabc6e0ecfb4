using Glabella.Planning;

namespace Glabella.Clinic.Policy;

/// <summary>What a plan's areas are treated for.</summary>
internal static class PlanPurposes
{
    /// <summary>Treated for a disease and never for looks alone.</summary>
    private static readonly string[] Therapeutic = ["chronic-migraine"];

    /// <summary>May be either, so that the rules of both hold.</summary>
    private static readonly string[] Either = ["other", "masseter-prominence"];

    public static IReadOnlyList<PolicyPurpose> Of(TreatmentPlan plan)
    {
        var areas = plan.Injections.Select(site => site.Area).Distinct().ToList();
        var purposes = areas.SelectMany(OfArea).Distinct().Order().ToList();
        return purposes.Count == 0 ? [PolicyPurpose.Cosmetic] : purposes;
    }

    private static IEnumerable<PolicyPurpose> OfArea(string area) =>
        Either.Contains(area) ? [PolicyPurpose.Cosmetic, PolicyPurpose.Therapeutic]
        : Therapeutic.Contains(area) ? [PolicyPurpose.Therapeutic]
        : [PolicyPurpose.Cosmetic];
}
