using Glabella.Planning;

namespace Glabella.Clinic.Reviews;

/// <summary>Which lines fell short at a review: at contraction still moderate or severe, or above the predicted band.</summary>
public static class ShortLines
{
    private const int StillModerate = 2;

    /// <summary>The grades that fell short.</summary>
    public static IReadOnlyList<ReviewedGrade> Of(ReviewFindings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return [.. found.Grades.Where(g => !g.AtRest && (g.Grade >= StillModerate || g.Place == BandPlace.Above))];
    }

    /// <summary>The sites of a plan that treat them.</summary>
    public static IReadOnlyList<PlannedInjection> SitesOf(ReviewFindings found, TreatmentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var lines = Of(found);
        return [.. plan.Injections.Where(site => lines.Any(g => g.Line == site.Area && (g.Side == Quantities.Side.Midline || g.Side == site.Side)))];
    }
}
