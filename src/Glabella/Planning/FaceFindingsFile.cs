using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>The JSON form of the findings on a face, <c>glabella.face-findings/1</c>: what the record stores and what a signature covers.</summary>
/// <remarks>
/// The schema is <c>data/schemas/glabella.face-findings.1.json</c>. <see cref="Write"/> is canonical: equal findings give equal text on
/// every machine, and <see cref="Restore"/> gives the equal findings back. <see cref="Parse"/> is for what a person or a page sent.
/// </remarks>
public static class FaceFindingsFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.face-findings/1";

    /// <summary>Reads findings; every problem is named with its JSON path, its value and what would be right.</summary>
    public static JsonReading<FaceFindings> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, written: true);
    }

    /// <summary>The findings that <see cref="Write"/> wrote; they stay readable when the atlas changes.</summary>
    /// <exception cref="InvalidDataException">The text is no such findings.</exception>
    public static FaceFindings Restore(string canonical)
    {
        ArgumentNullException.ThrowIfNull(canonical);
        var reading = Read(canonical, written: false);
        return reading.Succeeded
            ? reading.Content
            : throw new InvalidDataException($"Stored findings cannot be read: {reading.Problems[0]}");
    }

    /// <summary>The canonical text: fixed order of members and entries, no white space.</summary>
    public static string Write(FaceFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("skinType", findings.SkinType?.ToString());
            WriteList(json, "grades", findings.Grades.OrderBy(g => g.Line, StringComparer.Ordinal).ThenBy(g => g.Side), WriteGrade);
            WriteList(json, "strengths", findings.Strengths.OrderBy(s => s.Muscle, StringComparer.Ordinal).ThenBy(s => s.Side), WriteStrength);
            WriteList(json, "creases", findings.Creases.OrderBy(c => c.Id, StringComparer.Ordinal).ThenBy(c => c.Side), WriteCrease);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JsonReading<FaceFindings> Read(string text, bool written)
    {
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        using var document = JsonText.Parse(text, problems);
        return document is null
            ? new JsonReading<FaceFindings>(problems.ToImmutable())
            : FaceFindingsParser.Read(document.RootElement, written);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGrade(Utf8JsonWriter json, GradeFinding grade)
    {
        json.WriteString("line", grade.Line);
        json.WriteString("side", NameOf(grade.Side));
        json.WriteNumber("atContraction", grade.Grades.AtContraction);
        json.WriteNumber("atRest", grade.Grades.AtRest);
    }

    private static void WriteStrength(Utf8JsonWriter json, StrengthFinding strength)
    {
        json.WriteString("muscle", strength.Muscle);
        json.WriteString("side", NameOf(strength.Side));
        json.WriteNumber("factor", strength.Factor);
        json.WriteString("origin", strength.Origin);
    }

    private static void WriteCrease(Utf8JsonWriter json, CreaseFinding crease)
    {
        json.WriteString("id", crease.Id);
        json.WriteString("line", crease.Line);
        json.WriteString("side", NameOf(crease.Side));
        json.WriteString("change", NameOf(crease.Change));
        json.WriteStartArray("pointsMm");
        foreach (var point in crease.PointsMm)
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.X);
            json.WriteNumberValue(point.Y);
            json.WriteNumberValue(point.Z);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("atRest", crease.AtRest);
        json.WriteNumber("gain", crease.Gain);
    }

    private static string NameOf(Side side) => side switch
    {
        Side.Right => "right",
        Side.Left => "left",
        _ => "midline",
    };

    private static string NameOf(CreaseChange change) => change switch
    {
        CreaseChange.Added => "added",
        CreaseChange.Changed => "changed",
        _ => "removed",
    };
}
