using System.Globalization;
using System.Text;
using System.Text.Json;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>The JSON form of one part of a study, <c>glabella.trial-part/1</c>: what <c>glabella trial merge</c> joins.</summary>
/// <remarks>
/// The schema is <c>data/schemas/glabella.trial-part.1.json</c>. Counts are decimal strings: they go beyond what many readers of JSON keep exactly.
/// </remarks>
public static class TrialPartFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.trial-part/1";

    /// <summary>Reads a part; every problem is named with its JSON path, its value and what would be right.</summary>
    public static JsonReading<TrialPart> Parse(string text) => TrialPartParser.Parse(text);

    /// <summary>Writes a part as one line of JSON.</summary>
    public static string Write(TrialPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("seed", part.Seed.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("subjects", part.Subjects);
            json.WriteNumber("shard", part.Shard);
            json.WriteNumber("shards", part.Shards);
            json.WriteStartObject("model");
            json.WriteString("version", part.ModelVersion);
            json.WriteString("parametersHash", part.ParametersHash);
            json.WriteEndObject();
            json.WritePropertyName("protocol");
            TrialProtocolFile.Write(json, part.Protocol);
            WriteArms(json, "whole", part.Whole);
            json.WriteStartArray("members");
            foreach (var member in part.Members)
            {
                json.WriteStartObject();
                WriteArms(json, "arms", member);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteArms(Utf8JsonWriter json, string name, IEnumerable<ArmCounts> arms)
    {
        json.WriteStartArray(name);
        foreach (var counts in arms)
        {
            json.WriteStartObject();
            WriteCounts(json, "entered", counts.Entered);
            WriteCounts(json, "met", counts.Met);
            WriteCounts(json, "atRisk", counts.AtRisk);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyList<long> counts)
    {
        json.WriteStartArray(name);
        foreach (var count in counts)
        {
            json.WriteStringValue(count.ToString(CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
    }
}
