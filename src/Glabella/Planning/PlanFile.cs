using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>The JSON form of a plan, <c>glabella.plan/1</c>: what files hold, what the record stores, what a signature covers.</summary>
/// <remarks>
/// The schema is <c>data/schemas/glabella.plan.1.json</c>. <see cref="Write(TreatmentPlan)"/> is canonical: equal plans give equal bytes on every
/// machine, and <see cref="Restore"/> gives the equal plan back. <see cref="Parse"/> is for what a person wrote.
/// </remarks>
public static class PlanFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.plan/1";

    /// <summary>Reads a plan file; every problem is named with its JSON path, its value and what would be right.</summary>
    public static JsonReading<PlanFileContent> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, written: true);
    }

    private static JsonReading<PlanFileContent> Read(string text, bool written)
    {
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        using var document = JsonText.Parse(text, problems);
        return document is null ? new JsonReading<PlanFileContent>(problems.ToImmutable()) : PlanFileParser.Read(document.RootElement, written);
    }

    /// <summary>The canonical bytes of a plan: UTF-8, fixed order of members, no white space.</summary>
    public static byte[] Write(TreatmentPlan plan) => Write(plan, _ => { });

    /// <summary>A plan of sites that were given one by one, with the face it is for.</summary>
    public static byte[] Write(PlanFileContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Write(content.ToPlan(), json =>
        {
            if (content.Face is { } face)
            {
                WriteFace(json, face);
            }

            WriteBaseline(json, content.Baseline);
        });
    }

    private static byte[] Write(TreatmentPlan plan, Action<Utf8JsonWriter> writeFace)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            writeFace(json);
            json.WriteString("product", plan.Product.Nonproprietary);
            WriteNumber(json, "vialUnits", plan.Reconstitution.Vial.Units);
            WriteNumber(json, "diluentMl", plan.Reconstitution.DiluentMl);
            json.WriteStartArray("sites");
            foreach (var injection in plan.Injections)
            {
                json.WriteStartObject();
                WriteSite(json, injection);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The plan that <see cref="Write(TreatmentPlan)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a plan.</exception>
    public static TreatmentPlan Restore(ReadOnlySpan<byte> canonical)
    {
        var reading = Read(Encoding.UTF8.GetString(canonical), written: false);
        return reading.Succeeded
            ? reading.Content.ToPlan()
            : throw new InvalidDataException($"A stored plan cannot be read: {reading.Problems[0]}");
    }

    private static void WriteFace(Utf8JsonWriter json, PlanFileFace face)
    {
        json.WriteStartObject("face");
        json.WriteString("sex", face.Sex == Anatomy.Sex.Male ? "male" : "female");
        json.WriteNumber("age", face.Age);
        if (!face.LandmarksMm.IsDefaultOrEmpty)
        {
            json.WriteStartArray("landmarksMm");
            foreach (var point in face.LandmarksMm)
            {
                WritePoint(json, point);
            }

            json.WriteEndArray();
            json.WriteNumber("scaleErrorPercent", face.ScaleErrorPercent);
        }

        json.WriteEndObject();
    }

    private static void WriteBaseline(Utf8JsonWriter json, ImmutableDictionary<string, LineGrades> baseline)
    {
        json.WriteStartObject("baseline");
        foreach (var (line, grades) in baseline.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(line);
            json.WriteNumber("atContraction", grades.AtContraction);
            json.WriteNumber("atRest", grades.AtRest);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter json, FacePoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(point.X);
        json.WriteNumberValue(point.Y);
        json.WriteNumberValue(point.Z);
        json.WriteEndArray();
    }

    /// <summary>The members of a site.</summary>
    internal static void WriteSite(Utf8JsonWriter json, PlannedInjection injection)
    {
        json.WriteString("id", injection.Id);
        json.WriteString("area", injection.Area);
        json.WritePropertyName("pointMm");
        WritePoint(json, injection.Point);
        json.WriteString("side", NameOf(injection.Side));
        json.WriteString("muscle", injection.Muscle);
        json.WriteNumber("depthMm", injection.Depth.Value);
        WriteNumber(json, "units", injection.Dose.Units);
    }

    /// <summary>A decimal remembers trailing zeros; equal numbers must read equal.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, decimal value) =>
        json.WriteNumber(name, value / 1.0000000000000000000000000000m);

    private static string NameOf(Side side) => side switch
    {
        Side.Right => "right",
        Side.Left => "left",
        _ => "midline",
    };
}
