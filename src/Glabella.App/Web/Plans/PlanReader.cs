using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Clinic;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Plans;

/// <summary>From the planner's JSON to the plan of the science, or what is wrong with it. The only place where one becomes the other.</summary>
internal static class PlanReader
{
    /// <summary>As wide as the record keeps it.</summary>
    private const int LongestId = 60;

    /// <param name="content">As it came.</param>
    /// <param name="atlas">The face it is for: a muscle must be one of its.</param>
    public static Result<TreatmentPlan> Read(PlanContent content, FaceAtlas atlas)
    {
        if (Products.TryFind(content.Product) is not { } product)
        {
            return new Unreadable("unknown-product", "product", $"There is no product \"{Clip(content.Product)}\". The products are {string.Join(", ", Products.All.Select(l => l.Product.Nonproprietary))}.");
        }

        if ((CheckNumber(PlanLimits.VialUnits, content.VialUnits, "vialUnits", "the vial's Units")
            ?? CheckNumber(PlanLimits.DiluentMl, content.DiluentMl, "diluentMl", "the diluent in mL")) is { } wrong)
        {
            return wrong;
        }

        if (content.Sites.Count > PlanLimits.Sites)
        {
            return new Unreadable("too-many-sites", "sites", FormattableString.Invariant($"{content.Sites.Count} sites; a plan has at most {PlanLimits.Sites}."));
        }

        return ReadSites(content.Sites, product, atlas) is { Succeeded: false } refused
            ? refused.Refusal
            : new TreatmentPlan(
                product,
                new Reconstitution(new Dose(content.VialUnits, product), content.DiluentMl),
                [.. content.Sites.Select(site => Injection(site, product))]);
    }

    /// <summary>One site by itself.</summary>
    public static Result<PlannedInjection> Read(Site site, ToxinProduct product, FaceAtlas atlas, string path)
    {
        var wrong = CheckSite(site, atlas, path);
        return wrong is null ? Injection(site, product) : wrong;
    }

    private static Result<bool> ReadSites(IReadOnlyList<Site> sites, ToxinProduct product, FaceAtlas atlas)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sites.Count; i++)
        {
            var path = FormattableString.Invariant($"sites[{i}]");
            if (CheckSite(sites[i], atlas, path) is { } wrong)
            {
                return wrong;
            }

            if (!ids.Add(sites[i].Id))
            {
                return new Unreadable("site-id-twice", path + ".id", $"Two sites have the id \"{sites[i].Id}\".");
            }
        }

        return true;
    }

    /// <param name="site">Null when the list holds a null, which the strict reading of JSON lets through.</param>
    /// <param name="atlas">The face it is for.</param>
    /// <param name="path">Where it stands in the request.</param>
    private static Unreadable? CheckSite(Site? site, FaceAtlas atlas, string path)
    {
        if (site is null)
        {
            return new("site-missing", path, "A site is an object with id, area, pointMm, side, muscle, depthMm and units, not null.");
        }

        if (string.IsNullOrWhiteSpace(site.Id) || site.Id.Length > LongestId || site.Id.Any(char.IsControl))
        {
            return new("bad-site-id", path + ".id", FormattableString.Invariant($"A site needs an id of 1 to {LongestId} characters that can be shown."));
        }

        if (!FaceArea.All.Contains(site.Area))
        {
            return new("unknown-area", path + ".area", $"There is no area \"{Clip(site.Area)}\". The areas are {string.Join(", ", FaceArea.All)}.");
        }

        if (!atlas.Muscles.Any(m => m.Id == site.Muscle))
        {
            return new("unknown-muscle", path + ".muscle", $"There is no muscle \"{Clip(site.Muscle)}\" on this face.");
        }

        return CheckPoint(site.PointMm, path + ".pointMm")
            ?? CheckNumber(PlanLimits.DepthMm, site.DepthMm, path + ".depthMm", "the depth in mm")
            ?? CheckNumber(PlanLimits.Units, site.Units, path + ".units", "the Units");
    }

    /// <summary>What is wrong with a point, or null.</summary>
    public static Unreadable? CheckPoint(double[] pointMm, string path)
    {
        var (min, max) = ((double)PlanLimits.CoordinateMm.Min, (double)PlanLimits.CoordinateMm.Max);
        return pointMm is [_, _, _] && pointMm.All(mm => mm >= min && mm <= max)
            ? null
            : new("bad-point", path, FormattableString.Invariant($"A point is [x, y, z] in mm, each from {min} to {max}."));
    }

    private static Unreadable? CheckNumber(NumberRange range, decimal value, string path, string what) => range.Accepts(value)
        ? null
        : new("number-out-of-range", path, FormattableString.Invariant($"{value} is not possible for {what}: it takes {range}."));

    private static PlannedInjection Injection(Site site, ToxinProduct product) => new(
        site.Id,
        site.Area,
        new FacePoint(site.PointMm[0], site.PointMm[1], site.PointMm[2]),
        SideOf(site.Side),
        site.Muscle,
        new Millimetres((double)site.DepthMm),
        new Dose(site.Units, product));

    public static Side SideOf(SideName side) => side switch
    {
        SideName.Right => Side.Right,
        SideName.Left => Side.Left,
        _ => Side.Midline,
    };

    private static string Clip(string text) => text.Length <= 40 ? text : text[..40] + "…";

    public sealed record Unreadable(string What, string Where, string Why) : Refusal(What, Why, Where);
}
