using Glabella.Clinic;
using Glabella.Clinic.Plans;

namespace Glabella.App.Web.Evaluations;

/// <summary>Which plans of a patient stand side by side, or why they cannot.</summary>
internal static class Comparison
{
    public const int Most = 4;

    /// <param name="asked">Ids of plans as the address has them.</param>
    /// <param name="ofPatient">All plans of the patient.</param>
    /// <returns>The plans in the order asked for, each once; fewer than two leave something to choose.</returns>
    public static Result<IReadOnlyList<ShowPlan.Sheet>> Choose(IReadOnlyList<string> asked, IReadOnlyList<ShowPlan.Sheet> ofPatient)
    {
        var ids = asked.Where(id => id.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (ids.Length > Most)
        {
            return new TooMany(ids.Length);
        }

        var chosen = new List<ShowPlan.Sheet>();
        foreach (var id in ids)
        {
            if (!Guid.TryParse(id, out var plan) || ofPatient.FirstOrDefault(sheet => sheet.Plan.Id.Value == plan) is not { } sheet)
            {
                return new NotOfThisPatient();
            }

            chosen.Add(sheet);
        }

        return chosen.Select(sheet => sheet.Plan.FaceId).Distinct().Count() > 1 ? new DifferentFaces() : chosen;
    }

    public sealed record TooMany(int Count) : Refusal(
        "too-many-plans", FormattableString.Invariant($"{Count} plans were asked for; at most {Most} stand side by side. Choose fewer below."), "plan");

    /// <summary>One answer for a plan of somebody else and for one that is not there: neither is told.</summary>
    public sealed record NotOfThisPatient() : Refusal(
        "plan-not-of-this-patient", "One of the plans is not a plan of this patient. Only plans of one patient stand side by side: choose them below.", "plan");

    public sealed record DifferentFaces() : Refusal(
        "different-faces", "These plans are made on different faces of the patient, so a site and a millimetre of one are not those of the other. Choose plans of one face below.", "plan");
}
