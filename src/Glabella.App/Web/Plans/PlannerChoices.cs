using Glabella.Planning;

namespace Glabella.App.Web.Plans;

/// <summary>What the planner offers to choose from; the same for every plan.</summary>
internal static class PlannerChoices
{
    public static IReadOnlyList<ProductChoice> Products { get; } =
    [
        .. Glabella.Planning.Products.All.Select(label => new ProductChoice(
            label.Product.Nonproprietary,
            label.Product.Brand,
            [.. label.Reconstitutions.Select(r => new ReconstitutionChoice(r.VialUnits, r.DiluentMl, r.Source))],
            [.. Protocols.OnLabel(label.Product).Select(p => p.Id)])),
    ];

    /// <summary>Those of one area first: they are the usual steps of a plan.</summary>
    public static IReadOnlyList<ProtocolChoice> ProtocolList { get; } =
    [
        .. Protocols.All
            .OrderBy(p => p.Areas.Length)
            .ThenBy(p => FaceArea.All.ToList().IndexOf(p.Areas[0]))
            .Select(p => new ProtocolChoice(p.Id, p.Name, ShortNameOf(p), p.Areas, p.Source, IsInMenu(p), p.AddsTo, false)),
    ];

    public static IReadOnlyList<AreaChoice> Areas { get; } = [.. FaceArea.All.Select(area => new AreaChoice(area, FaceArea.NameOf(area)))];

    public static FieldLimits Limits { get; } = new(
        Limit(PlanLimits.Units, "U"), Limit(PlanLimits.DepthMm, "mm"), Limit(PlanLimits.VialUnits, "U"), Limit(PlanLimits.DiluentMl, "mL"));

    /// <summary>As clinicians say it, for a button.</summary>
    private static string ShortNameOf(Protocol protocol) => protocol.Areas switch
    {
        [FaceArea.GlabellarLines] => "Glabellar lines",
        [FaceArea.ForeheadLines] => "Forehead",
        [FaceArea.LateralCanthalLines] => "Crow’s feet",
        _ => protocol.Name.Split(',')[0],
    };

    /// <summary>A button of its own is for one area of the face; several at once, and head and neck, stand in the list.</summary>
    private static bool IsInMenu(Protocol protocol) => protocol.Areas is not [var only] || only == FaceArea.ChronicMigraine;

    private static NumberLimit Limit(NumberRange range, string unit) => new(range.Min, range.Max, range.Decimals, unit);
}
