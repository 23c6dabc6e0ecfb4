using System.Collections.Immutable;
using System.Text.Json;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Reads the members of a plan file and notes every problem.</summary>
internal static class PlanFileParser
{
    private static readonly NumberRange Grade = new(0m, 3m, 1);

    /// <param name="element">The root.</param>
    /// <param name="written">Whether a person wrote it, and not <see cref="PlanFile.Write"/>.</param>
    public static PlanFileReading Read(JsonElement element, bool written)
    {
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        var root = new JsonCursor(element, "$", problems);
        var content = root.IsObject(
            "schema", "face", "product", "vialUnits", "diluentMl", "sites", "protocols", "baseline", "plannedOn", "lastTreatedOn")
            ? ReadContent(root)
            : null;
        if (content is not null && written)
        {
            NoteUnknownMuscles(root);
        }

        return content is not null && problems.Count == 0
            ? new PlanFileReading(content)
            : new PlanFileReading(problems.ToImmutable());
    }

    private static PlanFileContent? ReadContent(JsonCursor root)
    {
        root["schema"].OneOf([PlanFile.Schema]);
        var face = root["face"].Exists ? ReadFace(root["face"]) : null;
        var product = Products.TryFind(root["product"].OneOf(Products.All.Select(l => l.Product.Nonproprietary)));
        var vial = root["vialUnits"].Number(PlanLimits.VialUnits, "the Units of a whole vial");
        var diluent = root["diluentMl"].Number(PlanLimits.DiluentMl, "the diluent in mL");
        var baseline = ReadBaseline(root["baseline"]);
        var protocols = ReadProtocols(root["protocols"]);
        if (!root["sites"].Exists && !root["protocols"].Exists)
        {
            root["sites"].Note("a list of sites, or \"protocols\"");
            return null;
        }

        NoteRepeatedIds(root, protocols);

        // The sites are read even when the product is wrong, so that every problem is named at once.
        var sites = root["sites"].Exists ? ReadSites(root["sites"], product ?? Products.All[0].Product) : [];
        return product is null || vial is null || diluent is null
            ? null
            : new PlanFileContent(
                face,
                product,
                new Reconstitution(new Dose(vial.Value, product), diluent.Value),
                sites,
                protocols,
                baseline,
                root["plannedOn"].Exists ? root["plannedOn"].Date() : null,
                root["lastTreatedOn"].Exists ? root["lastTreatedOn"].Date() : null);
    }

    private static PlanFileFace? ReadFace(JsonCursor face)
    {
        if (!face.IsObject("sex", "age", "landmarksMm", "scaleErrorPercent"))
        {
            return null;
        }

        var sex = face["sex"].OneOf(["female", "male"]);
        var age = face["age"].Number(new NumberRange(18, 120, 0), "the age in years");
        ImmutableArray<FacePoint> landmarks = [];
        decimal scaleError = 0;
        if (face["landmarksMm"].Exists)
        {
            landmarks = ReadLandmarks(face["landmarksMm"]);
            scaleError = face["scaleErrorPercent"].Number(new NumberRange(0, 50, 3), "the scale error in percent") ?? 0;
        }

        return sex is null || age is null
            ? null
            : new PlanFileFace(sex == "female" ? Sex.Female : Sex.Male, (int)age.Value, landmarks, (double)scaleError);
    }

    private static ImmutableArray<FacePoint> ReadLandmarks(JsonCursor cursor)
    {
        const string Expected = "468 points [x, y, z] in millimetres of the face frame";
        if (cursor.Items(Expected) is not { } items)
        {
            return [];
        }

        if (items.Count != 468)
        {
            cursor.Note(Expected);
            return [];
        }

        return [.. items.Select(ReadPoint).OfType<FacePoint>()];
    }

    private static ImmutableDictionary<string, LineGrades> ReadBaseline(JsonCursor cursor)
    {
        string[] lines = [FaceArea.GlabellarLines, FaceArea.ForeheadLines, FaceArea.LateralCanthalLines];
        var grades = ImmutableDictionary.CreateBuilder<string, LineGrades>(StringComparer.Ordinal);
        if (!cursor.Exists || !cursor.IsObject(lines))
        {
            return grades.ToImmutable();
        }

        foreach (var line in lines.Where(l => cursor[l].Exists && cursor[l].IsObject("atContraction", "atRest")))
        {
            var contraction = cursor[line]["atContraction"].Number(Grade, "a grade");
            var rest = cursor[line]["atRest"].Number(Grade, "a grade");
            if (contraction is null || rest is null)
            {
                continue;
            }

            if (rest > contraction)
            {
                cursor[line]["atRest"].Note(FormattableString.Invariant($"at most the grade at contraction, {contraction}"));
            }

            grades[line] = new LineGrades((double)contraction, (double)rest);
        }

        return grades.ToImmutable();
    }

    private static ImmutableArray<Protocol> ReadProtocols(JsonCursor cursor)
    {
        if (!cursor.Exists || cursor.Items("a list of protocol ids") is not { } items)
        {
            return [];
        }

        var ids = items.Select(i => i.OneOf(Protocols.All.Select(p => p.Id))).ToArray();
        return [.. ids.OfType<string>().Select(Protocols.Find)];
    }

    /// <summary>Protocols that overlap would bring the same sites twice; a site given by hand must not take the id of one of theirs.</summary>
    private static void NoteRepeatedIds(JsonCursor root, ImmutableArray<Protocol> protocols)
    {
        var repeated = protocols.SelectMany(p => p.Sites).GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (repeated is not null)
        {
            root["protocols"].Note($"protocols without common sites; \"{repeated.Key}\" is in two of them");
        }

        var taken = protocols.SelectMany(p => p.Sites).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var site in root["sites"].Exists ? root["sites"].Items("a list of sites") ?? [] : [])
        {
            site["id"].NoteWhenOneOf(taken, "an id that no site of the protocols has");
        }
    }

    private static ImmutableArray<PlannedInjection> ReadSites(JsonCursor cursor, ToxinProduct product)
    {
        if (cursor.Items("a list of sites") is not { } items)
        {
            return [];
        }

        if (items.Count > PlanLimits.Sites)
        {
            cursor.Note($"at most {PlanLimits.Sites} sites");
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. items.Select(item => ReadSite(item, product, seen)).OfType<PlannedInjection>()];
    }

    private static PlannedInjection? ReadSite(JsonCursor site, ToxinProduct product, HashSet<string> seen)
    {
        if (!site.IsObject("id", "area", "pointMm", "side", "muscle", "depthMm", "units"))
        {
            return null;
        }

        var id = site["id"].Text("an id that is unique within the plan");
        if (id is not null && !seen.Add(id))
        {
            site["id"].Note("an id that no other site has");
        }

        var area = site["area"].OneOf(FaceArea.All);
        var point = ReadPoint(site["pointMm"]);
        var side = site["side"].OneOf(["right", "left", "midline"]);
        var muscle = site["muscle"].Text("the id of a muscle, for example \"procerus\"");
        var depth = site["depthMm"].Number(PlanLimits.DepthMm, "the depth in mm");
        var units = site["units"].Number(PlanLimits.Units, "Units of the product");
        return id is null || area is null || point is null || side is null || muscle is null || depth is null || units is null
            ? null
            : new PlannedInjection(
                id, area, point.Value, SideOf(side), muscle, new Millimetres((double)depth.Value), new Dose(units.Value, product));
    }

    /// <summary>What a person writes names muscles of the atlas; what was stored stays readable when the atlas changes.</summary>
    private static void NoteUnknownMuscles(JsonCursor root)
    {
        var known = MuscleFile.All.Select(m => m.Id).ToArray();
        foreach (var site in root["sites"].Exists ? root["sites"].Items("a list of sites") ?? [] : [])
        {
            site["muscle"].OneOf(known);
        }
    }

    private static FacePoint? ReadPoint(JsonCursor cursor)
    {
        const string Expected = "a point [x, y, z] in millimetres of the face frame";
        if (cursor.Items(Expected) is not { } items)
        {
            return null;
        }

        if (items.Count != 3)
        {
            cursor.Note(Expected);
            return null;
        }

        var xyz = items.Select(i => i.Number(PlanLimits.CoordinateMm, "a coordinate in mm")).ToArray();
        return xyz.Contains(null) ? null : new FacePoint((double)xyz[0]!, (double)xyz[1]!, (double)xyz[2]!);
    }

    private static Side SideOf(string name) => name switch
    {
        "right" => Side.Right,
        "left" => Side.Left,
        _ => Side.Midline,
    };
}
