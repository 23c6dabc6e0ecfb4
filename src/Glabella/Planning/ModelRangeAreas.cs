using System.Collections.Immutable;
using Glabella.Anatomy;

namespace Glabella.Planning;

/// <summary>How a plan's doses, depths and volumes stand to those of trials, area by area.</summary>
internal static class ModelRangeAreas
{
    /// <summary>The notes on each area of a plan that gets a dose. The area "other" has none of its own: its muscles have.</summary>
    public static Dictionary<string, ImmutableArray<ModelRangeNote>> NotesOf(TreatmentPlan plan, FaceAtlas atlas) => plan.Injections
        .Where(i => i.Area != FaceArea.Other && i.Dose.Units > 0)
        .GroupBy(i => i.Area, StringComparer.Ordinal)
        .ToDictionary(area => area.Key, area => NotesOf(area.Key, [.. area], plan, atlas), StringComparer.Ordinal);

    private static ImmutableArray<ModelRangeNote> NotesOf(string area, PlannedInjection[] sites, TreatmentPlan plan, FaceAtlas atlas)
    {
        var studied = ModelRangeData.Find(plan.Product.Nonproprietary, area);
        (string, string)[] named = [("area", FaceArea.NameOf(area)), ("brand", plan.Product.Brand)];
        return
        [
            .. studied is null
                ? [ModelRangeData.Rule(ModelRangeKind.AreaUntested).Note(0, named)]
                : Doses(studied, sites, named).Concat(Trials(studied, plan, named)),
            .. Volume(sites, plan, named),
            .. Depth(sites, atlas, named),
        ];
    }

    private static IEnumerable<ModelRangeNote> Doses(StudiedDose studied, PlannedInjection[] sites, (string, string)[] named)
    {
        var rule = ModelRangeData.Rule(ModelRangeKind.AreaDose);
        var total = (double)sites.Sum(i => i.Dose.Units);
        if (IsOutside(total, studied.Low, studied.High, rule.Limit!.Value))
        {
            yield return rule.Note(0, [.. named, ("value", ModelRangeRule.Figure(total)), ("range", Range(studied.Low, studied.High))]);
        }

        var ofSite = ModelRangeData.Rule(ModelRangeKind.SiteDose);
        var farthest = sites.Select(i => (double)i.Dose.Units)
            .Where(units => units > 0 && IsOutside(units, studied.SiteLow, studied.SiteHigh, ofSite.Limit!.Value))
            .OrderBy(units => -Math.Abs(Math.Log(units / Math.Sqrt(studied.SiteLow * studied.SiteHigh)))).FirstOrDefault();
        if (farthest > 0)
        {
            yield return ofSite.Note(0, [.. named, ("value", ModelRangeRule.Figure(farthest)), ("range", Range(studied.SiteLow, studied.SiteHigh))]);
        }
    }

    private static IEnumerable<ModelRangeNote> Trials(StudiedDose studied, TreatmentPlan plan, (string, string)[] named)
    {
        if (studied.With is { } with && plan.Injections.All(i => i.Area != with || i.Dose.Units == 0))
        {
            yield return ModelRangeData.Rule(ModelRangeKind.AreaAlone).Note(0, [.. named, ("with", FaceArea.NameOf(with).ToLowerInvariant())]);
        }

        if (studied.Caveat is { } caveat)
        {
            yield return ModelRangeData.Rule(ModelRangeKind.AreaCaveat).Note(0, [.. named, ("caveat", caveat)]);
        }

        if (studied.LastDay is { } last && last < PopulationCourse.LastDay)
        {
            yield return ModelRangeData.Rule(ModelRangeKind.FollowUp).Note(last + 1, [.. named, ("value", ModelRangeRule.Figure(last))]);
        }
    }

    private static IEnumerable<ModelRangeNote> Volume(PlannedInjection[] sites, TreatmentPlan plan, (string, string)[] named)
    {
        var rule = ModelRangeData.Rule(ModelRangeKind.Volume);
        var largest = sites.Max(i => plan.VolumeOf(i.Dose).Value);
        if (largest > rule.Limit)
        {
            yield return rule.Note(0, [.. named, ("value", ModelRangeRule.Figure(largest))]);
        }
    }

    private static IEnumerable<ModelRangeNote> Depth(PlannedInjection[] sites, FaceAtlas atlas, (string, string)[] named)
    {
        var rule = ModelRangeData.Rule(ModelRangeKind.Depth);
        var farthest = sites.Max(i => OffLayerMm(i, atlas));
        if (farthest > rule.Limit)
        {
            yield return rule.Note(0, [.. named, ("value", farthest.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture))]);
        }
    }

    private static double OffLayerMm(PlannedInjection site, FaceAtlas atlas) =>
        atlas.Meant(site.Muscle, site.Side) is { } muscle
            ? Math.Abs(site.Depth.Value - muscle.DepthAt(site.Point)) - (muscle.ThicknessAt(site.Point) / 2)
            : 0;

    private static bool IsOutside(double units, double low, double high, double factor) => units > high * factor || units < low / factor;

    private static string Range(double low, double high) => low == high
        ? ModelRangeRule.Figure(low)
        : $"{ModelRangeRule.Figure(low)}–{ModelRangeRule.Figure(high)}";
}
