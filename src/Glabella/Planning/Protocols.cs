using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>The injection patterns of <c>data/protocols</c>, and how they are laid on a face.</summary>
public static class Protocols
{
    /// <summary>Every protocol, in the order of ids.</summary>
    public static IReadOnlyList<Protocol> All { get; } = Load();

    /// <summary>The protocol with this id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Protocol Find(string id) =>
        TryFind(id) ?? throw new ArgumentException($"There is no protocol \"{id}\".", nameof(id));

    /// <summary>The protocol with this id, or null.</summary>
    public static Protocol? TryFind(string? id) => All.FirstOrDefault(p => p.Id == id);

    /// <summary>The protocols whose areas are all on the label of a product.</summary>
    public static IEnumerable<Protocol> OnLabel(ToxinProduct product)
    {
        var label = Products.LabelOf(product);
        return All.Where(p => p.Areas.All(area => label.FindIndication(area) is not null));
    }

    /// <summary>Lays a protocol on a face, with the Units and sites of the product's own label.</summary>
    /// <remarks>Where the label does not name an area, the site takes the product's glabellar dose a site; the checks then say that the area is off-label.</remarks>
    public static PlannedInjection[] Fit(Protocol protocol, FaceAtlas atlas, ToxinProduct product)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(atlas);
        return [.. protocol.Sites.Select(site => Fit(site, atlas, product))];
    }

    /// <summary>The same as a clinician plans it: depths in tenths of a millimetre, finer than which nobody places a needle.</summary>
    public static PlannedInjection[] FitForPlan(Protocol protocol, FaceAtlas atlas, ToxinProduct product) =>
        [.. Fit(protocol, atlas, product).Select(site => site with { Depth = new Millimetres(Math.Round(site.Depth.Value, 1)) })];

    private static PlannedInjection Fit(ProtocolSite site, FaceAtlas atlas, ToxinProduct product)
    {
        var muscle = atlas.Find(site.Muscle, SideOf(site, atlas));
        var point = SitePlacement.Place(site, atlas.Face, muscle);
        return new PlannedInjection(
            site.Id, site.Area, point, site.Side, site.Muscle, new Millimetres(muscle.DepthAt(point)), new Dose(UnitsFor(site.Area, product), product));
    }

    /// <summary>A midline site over a paired muscle lies on both; the right one stands for it.</summary>
    private static Side SideOf(ProtocolSite site, FaceAtlas atlas) =>
        atlas.Muscles.Any(m => m.Id == site.Muscle && m.Side == site.Side) ? site.Side : Side.Right;

    private static decimal UnitsFor(string area, ToxinProduct product)
    {
        var label = Products.LabelOf(product);
        var indication = label.FindIndication(area) ?? label.FindIndication(FaceArea.GlabellarLines) ?? label.Indications[0];
        return indication.UnitsPerSite.Value;
    }

    private static IReadOnlyList<Protocol> Load()
    {
        var files = ReferenceData.List("protocols").Select(ReferenceData.Read<ProtocolFile>).OrderBy(f => f.Id, StringComparer.Ordinal).ToArray();
        return [.. files.Select(f => new Protocol(f.Id, f.Name, f.Areas, f.Source, f.Status, SitesOf(f, files), f.AddsTo))];
    }

    private static ImmutableArray<ProtocolSite> SitesOf(ProtocolFile file, ProtocolFile[] files) => file.Includes.IsDefaultOrEmpty
        ? file.Sites
        : [.. file.Includes.SelectMany(id => files.Single(f => f.Id == id).Sites)];

    private sealed record ProtocolFile(
        string Id,
        string Name,
        ImmutableArray<string> Areas,
        string Source,
        ReadStatus Status,
        ImmutableArray<ProtocolSite> Sites = default,
        ImmutableArray<string> Includes = default,
        string? AddsTo = null);
}
