using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning.Checks;

/// <summary>Reads one rule and notes every problem: what its kind needs, and what it does not take.</summary>
internal static class RuleParser
{
    private static readonly string[] Members =
    [
        "id", "version", "kind", "severity", "product", "area", "muscle", "side", "landmark", "lateralTo", "lateralToMm", "zones",
        "limit", "unit", "message", "source", "status",
    ];

    private static readonly (RuleScope Part, string Member)[] Parts =
    [
        (RuleScope.Product, "product"), (RuleScope.Area, "area"), (RuleScope.Muscle, "muscle"), (RuleScope.Side, "side"),
        (RuleScope.Landmark, "landmark"), (RuleScope.Landmark, "lateralTo"), (RuleScope.Landmark, "lateralToMm"), (RuleScope.Zones, "zones"),
        (RuleScope.Message, "message"),
    ];

    private static readonly NumberRange LateralMm = new(0, 100, 2);

    public static Rule? Read(JsonCursor rule, bool written)
    {
        if (!rule.IsObject(Members))
        {
            return null;
        }

        var id = RuleWordReader.Id(rule["id"]);
        var version = rule["version"].Number(RuleSetLimits.Version, "the version of the rule");
        var kind = RuleWordReader.Word<RuleKind>(rule["kind"]);
        var severity = RuleWordReader.Word<FindingSeverity>(rule["severity"]);
        var source = RuleWordReader.Sentence(rule["source"], "where the rule comes from");
        var status = RuleWordReader.Word<ReadStatus>(rule["status"]);
        if (id is null || version is null || kind is null || severity is null || source is null || status is null)
        {
            return null;
        }

        if (kind == RuleKind.SecondLook && severity == FindingSeverity.Block)
        {
            rule["severity"].Note("inform or warn: what always needs a second look is not forbidden");
        }

        return ReadParts(rule, RuleShape.Of(kind.Value), new Rule(id, kind.Value, severity.Value, source, status.Value) { Version = (int)version }, written);
    }

    private static Rule ReadParts(JsonCursor rule, RuleShape shape, Rule bare, bool written)
    {
        foreach (var (part, member) in Parts.Where(p => rule[p.Member].Exists && !shape.Takes(p.Part)))
        {
            rule[member].Note($"nothing: a rule of the kind {RuleSetFile.Word(shape.Kind)} does not take {member}");
        }

        var read = bare with
        {
            Product = Wanted(rule, shape, RuleScope.Product, "product", c => written ? c.OneOf(Products.All.Select(l => l.Product.Nonproprietary)) : c.Text("the name of a product")),
            Area = Wanted(rule, shape, RuleScope.Area, "area", c => written ? c.OneOf(FaceArea.All) : RuleWordReader.Id(c)),
            Muscle = Wanted(rule, shape, RuleScope.Muscle, "muscle", c => written ? c.OneOf(MuscleFile.All.Select(m => m.Id)) : RuleWordReader.Id(c)),
            Side = Wanted(rule, shape, RuleScope.Side, "side", c => c.OneOf(["right", "left", "midline"])) is { } side ? Enum.Parse<Side>(side, ignoreCase: true) : null,
            Landmark = Wanted(rule, shape, RuleScope.Landmark, "landmark", c => ReadLandmark(c, shape.Kind)),
            LateralTo = rule["lateralTo"].Exists ? ReadLandmark(rule["lateralTo"], RuleKind.DistanceFrom) : null,
            LateralToMm = rule["lateralTo"].Exists ? (double)(rule["lateralToMm"].Number(LateralMm, "how far lateral, in mm") ?? 0) : 0,
            Zones = shape.Takes(RuleScope.Zones) ? ReadZones(rule["zones"], written) : [],
            Message = Wanted(rule, shape, RuleScope.Message, "message", c => RuleWordReader.Sentence(c, "the sentence of a finding")),
        };
        return read with { Limit = ReadLimit(rule["limit"], shape), Unit = ReadUnit(rule["unit"], shape, read.Product) };
    }

    private static string? Wanted(JsonCursor rule, RuleShape shape, RuleScope part, string member, Func<JsonCursor, string?> read) =>
        (shape.Needs & part) != 0 || (shape.Takes(part) && rule[member].Exists) ? read(rule[member]) : null;

    private static double? ReadLimit(JsonCursor limit, RuleShape shape)
    {
        if (shape.Limits is { } range)
        {
            return (double?)limit.Number(range, "the limit");
        }

        if (limit.Exists)
        {
            limit.Note($"nothing: a rule of the kind {RuleSetFile.Word(shape.Kind)} has no limit of its own");
        }

        return null;
    }

    private static string? ReadUnit(JsonCursor unit, RuleShape shape, string? product)
    {
        if (shape.UnitFor(product) is { } right)
        {
            return unit.OneOf([right]);
        }

        if (unit.Exists)
        {
            unit.Note("nothing: there is no limit to have a unit");
        }

        return null;
    }

    private static ImmutableArray<string> ReadZones(JsonCursor cursor, bool written)
    {
        if (cursor.Items("a list of danger zones") is not { Count: > 0 } items)
        {
            return [];
        }

        return [.. items.Select(item => written ? item.OneOf(ZoneFile.Load().Zones.Select(z => z.Id)) : RuleWordReader.Id(item)).OfType<string>()];
    }

    private static string? ReadLandmark(JsonCursor cursor, RuleKind kind)
    {
        if (cursor.Text("the name of a landmark, for example \"lateral-canthus\"") is not { } name)
        {
            return null;
        }

        return SitePlacement.IsLandmark(name) || (name == "brow" && kind == RuleKind.HeightAbove) || !cursor.Note("a landmark of the face, for example \"lateral-canthus\"")
            ? name
            : null;
    }
}
