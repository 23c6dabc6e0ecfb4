using System.Collections.Immutable;
using System.Text.Json;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Reads the members of findings on a face and notes every problem.</summary>
internal static class FaceFindingsParser
{
    private static readonly string[] BothSides = ["right", "left"];
    private static readonly string[] Midline = ["midline"];
    private static readonly string[] AnySide = ["right", "left", "midline"];

    /// <param name="element">The root.</param>
    /// <param name="written">Whether a person or page wrote it, and not <see cref="FaceFindingsFile.Write"/>.</param>
    public static FaceFindingsReading Read(JsonElement element, bool written)
    {
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        var root = new JsonCursor(element, "$", problems);
        if (!root.IsObject("schema", "skinType", "grades", "strengths", "creases"))
        {
            return new FaceFindingsReading(problems.ToImmutable());
        }

        root["schema"].OneOf([FaceFindingsFile.Schema]);
        var findings = new FaceFindings(
            ReadSkinType(root["skinType"]),
            ReadList(root["grades"], "a list of graded lines", FaceFindingsLimits.Lines, item => ReadGrade(item, written)),
            ReadList(root["strengths"], "a list of strengths", FaceFindingsLimits.Strengths, item => ReadStrength(item, written)),
            ReadList(root["creases"], "a list of creases", FaceFindingsLimits.Creases, item => ReadCrease(item, written)));
        return problems.Count == 0 ? new FaceFindingsReading(findings) : new FaceFindingsReading(problems.ToImmutable());
    }

    private static SkinType? ReadSkinType(JsonCursor cursor) =>
        cursor.Exists && cursor.OneOf(SkinTypes.All.Select(type => type.ToString()), ", or null when it was not said") is { } name
            ? Enum.Parse<SkinType>(name)
            : null;

    /// <summary>The entries of a list, of which no two may stand for the same thing.</summary>
    private static ImmutableArray<T> ReadList<T>(JsonCursor cursor, string what, int most, Func<JsonCursor, (string Key, T Entry)?> read)
        where T : class
    {
        if (cursor.Items(what) is not { } items)
        {
            return [];
        }

        if (items.Count > most)
        {
            cursor.Note(FormattableString.Invariant($"at most {most} entries"));
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<T>();
        foreach (var item in items)
        {
            if (read(item) is not { } entry)
            {
                continue;
            }

            if (!seen.Add(entry.Key))
            {
                item.Note($"only one entry for {entry.Key}");
            }

            entries.Add(entry.Entry);
        }

        return entries.ToImmutable();
    }

    private static (string, GradeFinding)? ReadGrade(JsonCursor cursor, bool written)
    {
        if (!cursor.IsObject("line", "side", "atContraction", "atRest"))
        {
            return null;
        }

        var line = ReadLine(cursor["line"], written);
        var side = cursor["side"].OneOf(SidesOf(line, written));
        var contraction = cursor["atContraction"].Number(FaceFindingsLimits.Grade, "the grade at contraction");
        var rest = cursor["atRest"].Number(FaceFindingsLimits.Grade, "the grade at rest");
        if (rest > contraction)
        {
            cursor["atRest"].Note(FormattableString.Invariant($"at most the grade at contraction, {contraction}: a line seen at rest is there at contraction too"));
        }

        return line is null || side is null || contraction is null || rest is null
            ? null
            : ($"{line}, {side}", new GradeFinding(line, SideOf(side), new LineGrades((double)contraction, (double)rest)));
    }

    private static (string, StrengthFinding)? ReadStrength(JsonCursor cursor, bool written)
    {
        if (!cursor.IsObject("muscle", "side", "factor", "origin"))
        {
            return null;
        }

        var muscle = written ? cursor["muscle"].OneOf(MuscleFile.All.Select(m => m.Id)) : cursor["muscle"].Text("the id of a muscle");
        var side = cursor["side"].OneOf(SidesOfMuscle(muscle, written));
        var factor = cursor["factor"].Real(FaceFindingsLimits.Strength, "times the reference strength");
        var origin = ReadText(cursor["origin"], FaceFindingsLimits.OriginLength, "how it is known");
        return muscle is null || side is null || factor is null || origin is null
            ? null
            : ($"{muscle}, {side}", new StrengthFinding(muscle, SideOf(side), factor.Value, origin));
    }

    private static (string, CreaseFinding)? ReadCrease(JsonCursor cursor, bool written)
    {
        if (!cursor.IsObject("id", "line", "side", "change", "pointsMm", "atRest", "gain"))
        {
            return null;
        }

        var change = cursor["change"].OneOf(["added", "changed", "removed"]);
        var id = ReadText(cursor["id"], FaceFindingsLimits.IdLength, "the id of a crease");
        if (written && id is not null && change is not null)
        {
            NoteUnlikeAtlas(cursor["id"], id, change);
        }

        var line = ReadLine(cursor["line"], written);
        var side = cursor["side"].OneOf(AnySide);
        var points = ReadPoints(cursor["pointsMm"], needed: change != "removed");
        var atRest = cursor["atRest"].Real(FaceFindingsLimits.RestShare, "the share of the depth at rest");
        var gain = cursor["gain"].Real(FaceFindingsLimits.Gain, "times the reference folding");
        return id is null || line is null || side is null || change is null || atRest is null || gain is null
            ? null
            : ($"{id}, {side}", new CreaseFinding(id, line, SideOf(side), ChangeOf(change), points, atRest.Value, gain.Value));
    }

    private static void NoteUnlikeAtlas(JsonCursor cursor, string id, string change)
    {
        var isOfAtlas = CreaseFile.Curves.Any(crease => crease.Id == id);
        if (isOfAtlas && change == "added")
        {
            cursor.Note("an id that no crease of the atlas has; to move that one, say \"changed\"");
        }

        if (!isOfAtlas && change != "added")
        {
            cursor.Note($"one of {string.Join(", ", CreaseFile.Curves.Select(crease => crease.Id))}; a new crease is \"added\"");
        }
    }

    private static ImmutableArray<FacePoint> ReadPoints(JsonCursor cursor, bool needed)
    {
        const string Expected = "a list of points [x, y, z] in millimetres of the face frame";
        if (cursor.Items(Expected) is not { } items)
        {
            return [];
        }

        if (items.Count > FaceFindingsLimits.PointsOfCrease || (needed && items.Count < 2))
        {
            cursor.Note(FormattableString.Invariant($"2 to {FaceFindingsLimits.PointsOfCrease} points"));
            return [];
        }

        return [.. items.Select(ReadPoint).OfType<FacePoint>()];
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

        var xyz = items.Select(i => i.Real(FaceFindingsLimits.CoordinateMm, "a coordinate in mm")).ToArray();
        return xyz.Contains(null) ? null : new FacePoint(xyz[0]!.Value, xyz[1]!.Value, xyz[2]!.Value);
    }

    private static string? ReadLine(JsonCursor cursor, bool written) =>
        written ? cursor.OneOf(CreaseFile.All.Select(line => line.Id)) : cursor.Text("the id of a line");

    private static string[] SidesOf(string? line, bool written) =>
        line is null || !written ? AnySide : CreaseFile.All.Single(entry => entry.Id == line).Paired ? BothSides : Midline;

    private static string[] SidesOfMuscle(string? muscle, bool written) =>
        muscle is null || !written ? AnySide : MuscleFile.All.Single(entry => entry.Id == muscle).Paired ? BothSides : Midline;

    private static string? ReadText(JsonCursor cursor, int longest, string what)
    {
        var expected = FormattableString.Invariant($"{what}, 1 to {longest} characters");
        var text = cursor.Text(expected);
        if (text is not null && (text.Length > longest || text.Any(char.IsControl)))
        {
            cursor.Note(expected);
            return null;
        }

        return text;
    }

    private static Side SideOf(string name) => name switch
    {
        "right" => Side.Right,
        "left" => Side.Left,
        _ => Side.Midline,
    };

    private static CreaseChange ChangeOf(string name) => name switch
    {
        "added" => CreaseChange.Added,
        "changed" => CreaseChange.Changed,
        _ => CreaseChange.Removed,
    };
}
