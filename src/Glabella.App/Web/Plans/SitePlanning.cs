using Glabella.Anatomy;
using Glabella.Clinic;
using Glabella.Clinic.Templates;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Plans;

/// <summary>The planner's questions about places of one face: a protocol laid on it, a site mirrored, what lies under a point.</summary>
internal static class SitePlanning
{
    /// <summary>Beyond this from the skin a point was not meant to be on the face. Assumed: coarser than any pointing device.</summary>
    private const double FarthestFromSkinMm = 15;

    /// <summary>Closer to the midsagittal plane a point is meant to lie in it. Assumed: half the width of a marker.</summary>
    private const double MidlineWithinMm = 1.5;

    public static Result<IReadOnlyList<Site>> Fit(FitRequest request, FaceAtlas atlas)
    {
        if (Protocols.TryFind(request.Protocol) is not { } protocol)
        {
            return new Unknown("unknown-protocol", "protocol", $"There is no protocol \"{request.Protocol}\".");
        }

        if (Products.TryFind(request.Product) is not { } product)
        {
            return new Unknown("unknown-product", "product", $"There is no product \"{request.Product}\".");
        }

        // Fresh ids: a protocol may be applied again beside sites of an earlier one that were moved to another area.
        // An area that the label does not name comes without a dose: a number that nobody wrote could be taken for another product's.
        return Protocols.FitForPlan(protocol, atlas, product)
            .Select(i => PlannerWriter.SiteOf(i with { Id = NewId(), Dose = IsOnLabel(i.Area, product) ? i.Dose : Dose.Zero(product) }))
            .ToArray();
    }

    /// <summary>A template's sites carried to this face. Doses of another product than the template's stay behind: Units are never exchanged.</summary>
    public static Result<IReadOnlyList<Site>> Fit(TemplateVersion template, string productId, FaceAtlas atlas)
    {
        if (Products.TryFind(productId) is not { } product)
        {
            return new Unknown("unknown-product", "product", $"There is no product \"{productId}\".");
        }

        return SitePattern.OnFace(template.Pattern, atlas.Face.Surface).Injections
            .Select(i => PlannerWriter.SiteOf(i with { Id = NewId(), Dose = i.Dose.Product == product ? i.Dose : Dose.Zero(product) }))
            .ToArray();
    }

    public static Result<Site> Mirror(Site site, ToxinProduct product, FaceAtlas atlas)
    {
        var read = PlanReader.Read(site, product, atlas, "site");
        if (!read.Succeeded)
        {
            return read.Refusal;
        }

        if (site.Side == SideName.Midline)
        {
            return new Unknown("site-in-midline", "site.side", "A site in the midline has no mirror image.");
        }

        return PlannerWriter.SiteOf(read.Value with
        {
            Id = NewId(),
            Point = atlas.Face.Surface.Mirror(read.Value.Point),
            Side = read.Value.Side == Side.Right ? Side.Left : Side.Right,
        });
    }

    public static Result<LocatedPoint> Locate(LocateRequest request, FaceAtlas atlas)
    {
        if (Products.TryFind(request.Product) is not { } product)
        {
            return new Unknown("unknown-product", "product", $"There is no product \"{request.Product}\".");
        }

        return request switch
        {
            { PointMm: { } point } => LocatePoint(point, product, atlas),
            { Muscle: { } muscle, Side: { } side } => LocateMuscle(muscle, PlanReader.SideOf(side), product, atlas),
            _ => new Unknown("nothing-to-locate", "pointMm", "Give a point, or a muscle and its side."),
        };
    }

    private static Result<LocatedPoint> LocatePoint(double[] pointMm, ToxinProduct product, FaceAtlas atlas)
    {
        if (PlanReader.CheckPoint(pointMm, "pointMm") is { } wrong)
        {
            return wrong;
        }

        var asked = new FacePoint(pointMm[0], pointMm[1], pointMm[2]);
        var onSkin = atlas.Face.Surface.Project(asked).Point;
        if (onSkin.DistanceMm(asked) > FarthestFromSkinMm)
        {
            return new Unknown("off-the-face", "pointMm", "That point does not lie on the face.");
        }

        return atlas.MuscleAt(onSkin) is { } muscle
            ? Located(onSkin, muscle, SideAt(onSkin), product)
            : new Unknown("no-muscle-there", "pointMm", "No muscle that Glabella knows lies under that point. Choose a place over a muscle; the layer Muscles shows them.");
    }

    private static Result<LocatedPoint> LocateMuscle(string id, Side side, ToxinProduct product, FaceAtlas atlas)
    {
        if (atlas.Muscles.FirstOrDefault(m => m.Id == id && m.Side == side) is not { Endplates.Count: > 0 } muscle)
        {
            return new Unknown("unknown-muscle", "muscle", $"There is no muscle \"{id}\" on that side.");
        }

        var strongest = muscle.Endplates.MaxBy(e => e.Weight)!.Point;
        return Located(atlas.Face.Surface.Project(strongest).Point, muscle, side, product);
    }

    private static LocatedPoint Located(FacePoint point, FittedMuscle muscle, Side side, ToxinProduct product)
    {
        var area = FaceArea.OfMuscle(muscle.Id);
        return new LocatedPoint(
            PlannerWriter.Point(point), muscle.Id, muscle.Name, PlannerWriter.NameOf(side), area,
            PlannerWriter.Rounded(muscle.DepthAt(point), 1), UnitsToStartWith(area, product));
    }

    /// <summary>The label's Units a site for the area; 0 where the label does not name it, so that nobody injects a number they did not write.</summary>
    private static decimal UnitsToStartWith(string area, ToxinProduct product) =>
        Products.LabelOf(product).FindIndication(area)?.UnitsPerSite.Value ?? 0;

    private static bool IsOnLabel(string area, ToxinProduct product) => Products.LabelOf(product).FindIndication(area) is not null;

    private static Side SideAt(FacePoint point) =>
        Math.Abs(point.X) <= MidlineWithinMm ? Side.Midline : point.X < 0 ? Side.Right : Side.Left;

    private static string NewId() => Guid.CreateVersion7().ToString();

    public sealed record Unknown(string What, string Where, string Why) : Refusal(What, Why, Where);
}
