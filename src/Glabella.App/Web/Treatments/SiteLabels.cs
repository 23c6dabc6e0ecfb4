using System.Globalization;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Treatments;

/// <summary>Numbers the sites of a plan as the planner does (siteLabels in client/src/planner): mirrored sites share a number.</summary>
public static class SiteLabels
{
    private const double MirrorToleranceMm = 4;

    /// <summary>The number of each site by its id: 1, 2, 2, 3, 3 for a midline site and two mirrored pairs.</summary>
    public static IReadOnlyDictionary<string, string> Numbers(TreatmentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = 1;
        foreach (var site in plan.Injections.Where(site => !numbers.ContainsKey(site.Id)))
        {
            var number = next++.ToString(CultureInfo.InvariantCulture);
            numbers[site.Id] = number;
            if (plan.Injections.FirstOrDefault(other => !numbers.ContainsKey(other.Id) && AreMirrored(site, other)) is { } partner)
            {
                numbers[partner.Id] = number;
            }
        }

        return numbers;
    }

    private static bool AreMirrored(PlannedInjection a, PlannedInjection b) =>
        a.Side != Side.Midline && b.Side != Side.Midline && a.Side != b.Side && a.Area == b.Area && a.Muscle == b.Muscle
        && double.Hypot(a.Point.X + b.Point.X, a.Point.Y - b.Point.Y) <= MirrorToleranceMm;
}
