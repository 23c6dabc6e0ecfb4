using System.Collections.Immutable;
using System.Text.Json;
using Glabella.Anatomy;

namespace Glabella.Planning;

/// <summary>Reads the members of findings on a face and notes every problem.</summary>
internal static class FaceFindingsParser
{
    /// <param name="element">The root.</param>
    /// <param name="written">Whether a person or page wrote it, and not <see cref="FaceFindingsFile.Write"/>.</param>
    public static JsonReading<FaceFindings> Read(JsonElement element, bool written)
    {
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        var root = new JsonCursor(element, "$", problems);
        if (!root.IsObject("schema", "skinType", "grades", "strengths", "creases"))
        {
            return new JsonReading<FaceFindings>(problems.ToImmutable());
        }

        root["schema"].OneOf([FaceFindingsFile.Schema]);
        var findings = new FaceFindings(
            ReadSkinType(root["skinType"]),
            ReadList(root["grades"], "a list of graded lines", FaceFindingsLimits.Lines, item => ReadGrade(item, written)),
            ReadList(root["strengths"], "a list of strengths", FaceFindingsLimits.Strengths, item => ReadStrength(item, written)),
            ReadList(root["creases"], "a list of creases", FaceFindingsLimits.Creases, item => CreaseFindingParser.Read(item, written)));
        return JsonReading<FaceFindings>.Of(findings, problems);
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

        var line = FindingFields.Line(cursor["line"], written);
        var side = cursor["side"].OneOf(FindingFields.SidesOf(line, written));
        var contraction = cursor["atContraction"].Number(FaceFindingsLimits.Grade, "the grade at contraction");
        var rest = cursor["atRest"].Number(FaceFindingsLimits.Grade, "the grade at rest");
        if (rest > contraction)
        {
            cursor["atRest"].Note(FormattableString.Invariant($"at most the grade at contraction, {contraction}: a line seen at rest is there at contraction too"));
        }

        return line is null || side is null || contraction is null || rest is null
            ? null
            : ($"{line}, {side}", new GradeFinding(line, FindingFields.SideOf(side), new LineGrades((double)contraction, (double)rest)));
    }

    private static (string, StrengthFinding)? ReadStrength(JsonCursor cursor, bool written)
    {
        if (!cursor.IsObject("muscle", "side", "factor", "origin"))
        {
            return null;
        }

        var muscle = written ? cursor["muscle"].OneOf(MuscleFile.All.Select(m => m.Id)) : cursor["muscle"].Text("the id of a muscle");
        var side = cursor["side"].OneOf(FindingFields.SidesOfMuscle(muscle, written));
        var factor = cursor["factor"].Real(FaceFindingsLimits.Strength, "times the reference strength");
        var origin = FindingFields.Text(cursor["origin"], FaceFindingsLimits.OriginLength, "how it is known");
        return muscle is null || side is null || factor is null || origin is null
            ? null
            : ($"{muscle}, {side}", new StrengthFinding(muscle, FindingFields.SideOf(side), factor.Value, origin));
    }
}
