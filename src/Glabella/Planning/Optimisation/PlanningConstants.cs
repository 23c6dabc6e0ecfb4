using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>The constants of robust planning: <c>data/planning/scenarios.json</c>.</summary>
internal static class PlanningConstants
{
    /// <summary>Every constant with its origin.</summary>
    public static IReadOnlyList<Parameter> All { get; } = ReferenceData.Read<Parameter[]>("planning/scenarios.json");

    public static double DepthSdMm { get; } = Of("scenario.depth-sd");

    /// <summary>Standard deviation of the logarithm of the spread length.</summary>
    public static double LogSpreadSd { get; } = Of("scenario.spread-sd");

    public static double AnatomySdMm { get; } = Of("scenario.anatomy-sd");

    /// <summary>A site reaches the endplates within it.</summary>
    public static double ReachMm { get; } = Of("scenario.reach");

    /// <summary>The worst share of the scenarios, whose mean counts besides the mean of all.</summary>
    public static double TailShare { get; } = Of("scenario.tail-share");

    public static double TailWeight { get; } = Of("scenario.tail-weight");

    /// <summary>The day for which a plan is made.</summary>
    public static Days Day { get; } = new(Of("scenario.day"));

    public static double RiskSoftness { get; } = Of("scenario.risk-softness");

    /// <summary>Two sites are at least so far apart.</summary>
    public static double ApartMm { get; } = Of("plan.sites-apart");

    /// <summary>A site is proposed within it of a site of a published pattern.</summary>
    public static double RegionMm { get; } = Of("plan.region");

    private static double Of(string key) => All.Single(p => p.Key == key).Value;
}
