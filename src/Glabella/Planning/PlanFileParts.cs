using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Reads the parts of a plan file that other files share with it, and notes every problem.</summary>
internal static class PlanFileParts
{
    private static readonly NumberRange Grade = new(0m, 3m, 1);

    public static ToxinProduct? ReadProduct(JsonCursor cursor) => Products.TryFind(cursor.OneOf(Products.All.Select(l => l.Product.Nonproprietary)));

    /// <summary>The members <c>vialUnits</c> and <c>diluentMl</c>; they are read without a product too, so that every problem is named at once.</summary>
    public static Reconstitution? ReadReconstitution(JsonCursor root, ToxinProduct? product)
    {
        var vial = root["vialUnits"].Number(PlanLimits.VialUnits, "the Units of a whole vial");
        var diluent = root["diluentMl"].Number(PlanLimits.DiluentMl, "the diluent in mL");
        return product is null || vial is null || diluent is null ? null : new(new Dose(vial.Value, product), diluent.Value);
    }

    public static PlanFileFace? ReadFace(JsonCursor face)
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

    public static ImmutableDictionary<string, LineGrades> ReadBaseline(JsonCursor cursor)
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

    /// <param name="cursor">The list.</param>
    /// <param name="product">The product of the file.</param>
    /// <param name="naming">Whether a site may name its product, which is then found to be another by whoever combines doses.</param>
    public static ImmutableArray<PlannedInjection> ReadSites(JsonCursor cursor, ToxinProduct product, bool naming = false)
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
        return [.. items.Select(item => ReadSite(item, product, naming, seen)).OfType<PlannedInjection>()];
    }

    private static PlannedInjection? ReadSite(JsonCursor site, ToxinProduct product, bool naming, HashSet<string> seen)
    {
        string[] members = ["id", "area", "pointMm", "side", "muscle", "depthMm", "units"];
        if (!site.IsObject(naming ? [.. members, "product"] : members))
        {
            return null;
        }

        if (naming && site["product"].Exists)
        {
            product = ReadProduct(site["product"]) ?? product;
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
    public static void NoteUnknownMuscles(JsonCursor sites)
    {
        var known = MuscleFile.All.Select(m => m.Id).ToArray();
        foreach (var site in sites.Exists ? sites.Items("a list of sites") ?? [] : [])
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

    public static Side SideOf(string name) => name switch
    {
        "right" => Side.Right,
        "left" => Side.Left,
        _ => Side.Midline,
    };
}
