using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning.Checks;

/// <summary>Sites against the anatomy of the face: skin, muscles, landmarks, danger zones.</summary>
internal static class PlaceChecks
{
    /// <summary>A remedy goes this much past the limit, so that rounding does not leave the site on it.</summary>
    private const double MarginMm = 0.1;

    public static IEnumerable<Finding> OnFace(Rule rule, TreatmentPlan plan, FaceAtlas atlas)
    {
        foreach (var i in plan.Injections)
        {
            var skin = atlas.Face.Surface.Project(i.Point).Point;
            var away = i.Point.DistanceMm(skin);
            if (away > rule.Limit)
            {
                yield return Found(rule, i, "The site is not on the skin.", away, Move("Lay it on the skin", i.Point, skin));
            }
        }
    }

    public static IEnumerable<Finding> OverMuscle(Rule rule, TreatmentPlan plan, FaceAtlas atlas) =>
        from i in plan.Injections
        let beside = atlas.Muscles.Where(m => !m.BehindSeptum).Min(m => SitePlacement.BesideMm(i.Point, m))
        where beside > rule.Limit
        select Found(rule, i, "The site lies over no muscle that Glabella knows.", beside, null);

    public static IEnumerable<Finding> MuscleNamed(Rule rule, TreatmentPlan plan, FaceAtlas atlas) =>
        from i in plan.Injections
        let over = atlas.MuscleAt(i.Point)
        where over is not null && over.Id != i.Muscle && !atlas.Muscles.Any(m => m.Id == i.Muscle && SitePlacement.BesideMm(i.Point, m) <= 0)
        select Found(rule, i, $"The site names {i.Muscle} and lies over {over.Id}.", null, null);

    public static IEnumerable<Finding> DistanceFrom(Rule rule, TreatmentPlan plan, FaceAtlas atlas)
    {
        foreach (var i in plan.Injections.Where(rule.Covers))
        {
            var landmark = SitePlacement.LandmarkOf(atlas.Face, rule.Landmark!, i.Side);
            var distance = i.Point.DistanceMm(landmark);
            if (distance < rule.Limit)
            {
                yield return Found(rule, i, rule.Message!, distance, MoveAway(rule, i, landmark, distance, atlas));
            }
        }
    }

    public static IEnumerable<Finding> HeightAbove(Rule rule, TreatmentPlan plan, FaceAtlas atlas)
    {
        foreach (var i in plan.Injections.Where(i => rule.Covers(i) && IsLateral(rule, i, atlas)))
        {
            var height = HeightOver(rule.Landmark!, i, atlas);
            if (height < rule.Limit)
            {
                yield return Found(rule, i, rule.Message!, height, MoveUp(rule, i, atlas));
            }
        }
    }

    public static IEnumerable<Finding> InDangerZone(Rule rule, TreatmentPlan plan, FaceAtlas atlas) =>
        from i in plan.Injections
        where rule.Covers(i)
        from zone in atlas.ZonesAt(i.Point)
        where rule.Zones.Contains(zone.Id)
        select new Finding(rule.Id, rule.Severity, i.Id, $"{zone.Name}: {zone.Reason}", null, null, null, zone.Origin);

    private static bool IsLateral(Rule rule, PlannedInjection i, FaceAtlas atlas) => rule.LateralTo is null
        || Math.Abs(i.Point.X) >= Math.Abs(SitePlacement.LandmarkOf(atlas.Face, rule.LateralTo, i.Side).X) + rule.LateralToMm;

    private static double HeightOver(string landmark, PlannedInjection i, FaceAtlas atlas) => landmark switch
    {
        "supraorbital-rim" => atlas.HeightAboveRimMm(i.Point),
        "brow" => atlas.HeightAboveBrowMm(i.Point),
        _ => i.Point.Y - SitePlacement.LandmarkOf(atlas.Face, landmark, i.Side).Y,
    };

    private static Remedy MoveUp(Rule rule, PlannedInjection i, FaceAtlas atlas)
    {
        // On the way up the skin a site also drifts to the side, where brow and rim are of another height: so again until it is clear.
        var moved = i;
        for (var k = 0; k < 6 && HeightOver(rule.Landmark!, moved, atlas) < rule.Limit + (MarginMm / 2); k++)
        {
            var missing = rule.Limit!.Value + MarginMm - HeightOver(rule.Landmark!, moved, atlas);
            moved = moved with { Point = SitePlacement.Climb(atlas.Face.Surface, moved.Point, moved.Point.Y + missing) };
        }

        return Move(FormattableString.Invariant($"Move up {moved.Point.Y - i.Point.Y:0.0} mm"), i.Point, moved.Point);
    }

    private static Remedy? MoveAway(Rule rule, PlannedInjection i, FacePoint landmark, double distance, FaceAtlas atlas)
    {
        if (distance < 0.5)
        {
            return null; // no direction leads away from where it is
        }

        var missing = rule.Limit!.Value - distance + MarginMm;
        var (dx, dy) = (i.Point.X - landmark.X, i.Point.Y - landmark.Y);
        var length = Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 1e-6);
        var to = i.Point;
        for (var k = 0; k < 40 && to.DistanceMm(landmark) < rule.Limit + MarginMm; k++)
        {
            to = SitePlacement.Walk(atlas.Face.Surface, to, 0.5 * dx / length, 0.5 * dy / length);
        }

        return Move(FormattableString.Invariant($"Move {missing:0.0} mm away"), i.Point, to);
    }

    private static Remedy Move(string label, FacePoint from, FacePoint to) =>
        new(label, new FacePoint(Math.Round(to.X - from.X, 2), Math.Round(to.Y - from.Y, 2), Math.Round(to.Z - from.Z, 2)));

    private static Finding Found(Rule rule, PlannedInjection i, string message, double? value, Remedy? remedy) => new(
        rule.Id, rule.Severity, i.Id, message, value is { } v ? Math.Round(v, 2) : null, rule.Limit, rule.Unit,
        rule.Status == ReadStatus.Recalled ? rule.Source + " (recalled: check against the prescribing information)" : rule.Source, remedy);
}
