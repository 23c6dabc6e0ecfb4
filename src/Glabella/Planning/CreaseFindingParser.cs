using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Reads one crease of the findings on a face and notes every problem.</summary>
internal static class CreaseFindingParser
{
    public static (string, CreaseFinding)? Read(JsonCursor cursor, bool written)
    {
        if (!cursor.IsObject("id", "line", "side", "change", "pointsMm", "atRest", "gain"))
        {
            return null;
        }

        var change = cursor["change"].OneOf(["added", "changed", "removed"]);
        var id = FindingFields.Text(cursor["id"], FaceFindingsLimits.IdLength, "the id of a crease");
        if (written && id is not null && change is not null)
        {
            NoteUnlikeAtlas(cursor["id"], id, change);
        }

        var line = FindingFields.Line(cursor["line"], written);
        var side = cursor["side"].OneOf(FindingFields.AnySide);
        var points = ReadPoints(cursor["pointsMm"], needed: change != "removed");
        var atRest = cursor["atRest"].Real(FaceFindingsLimits.RestShare, "the share of the depth at rest");
        var gain = cursor["gain"].Real(FaceFindingsLimits.Gain, "times the reference folding");
        return id is null || line is null || side is null || change is null || atRest is null || gain is null
            ? null
            : ($"{id}, {side}", new CreaseFinding(id, line, FindingFields.SideOf(side), ChangeOf(change), points, atRest.Value, gain.Value));
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

        if (items.Count > CreaseLimits.MostPoints || (needed && items.Count < CreaseLimits.FewestPoints))
        {
            cursor.Note(FormattableString.Invariant($"{CreaseLimits.FewestPoints} to {CreaseLimits.MostPoints} points"));
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

    private static CreaseChange ChangeOf(string name) => name switch
    {
        "added" => CreaseChange.Added,
        "changed" => CreaseChange.Changed,
        _ => CreaseChange.Removed,
    };
}
