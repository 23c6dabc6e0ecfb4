using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>The JSON form of a trial protocol, <c>glabella.trial-protocol/1</c>.</summary>
/// <remarks>The schema is <c>data/schemas/glabella.trial-protocol.1.json</c>.</remarks>
public static class TrialProtocolFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.trial-protocol/1";

    /// <summary>Reads a protocol; every problem is named with its JSON path, its value and what would be right.</summary>
    public static JsonReading<TrialProtocol> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        using var document = JsonText.Parse(text, problems);
        var protocol = document is null ? null : TrialProtocolParser.Read(new JsonCursor(document.RootElement, "$", problems));
        return JsonReading<TrialProtocol>.Of(protocol, problems);
    }

    /// <summary>Writes a protocol: equal ones give equal text, and <see cref="Parse"/> gives the equal one back.</summary>
    public static string Write(TrialProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(json, protocol);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static void Write(Utf8JsonWriter json, TrialProtocol protocol)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("name", protocol.Name);
        json.WriteString("indication", TrialIndication.Of(protocol.Lines).Id);
        WritePopulation(json, protocol.Population);
        json.WriteStartArray("arms");
        foreach (var arm in protocol.Arms)
        {
            WriteArm(json, arm);
        }

        json.WriteEndArray();
        json.WriteStartArray("endpoints");
        foreach (var endpoint in protocol.Endpoints)
        {
            WriteEndpoint(json, endpoint);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePopulation(Utf8JsonWriter json, TrialPopulation population)
    {
        json.WriteStartObject("population");
        json.WriteNumber("women", population.Women);
        json.WriteNumber("minAge", population.MinAge);
        json.WriteNumber("maxAge", population.MaxAge);
        if (population.Baseline is { } mix)
        {
            json.WriteStartObject("baseline");
            json.WriteNumber("moderate", mix.Moderate);
            json.WriteNumber("severe", mix.Severe);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteArm(Utf8JsonWriter json, TrialArm arm)
    {
        json.WriteStartObject();
        json.WriteString("name", arm.Name);
        json.WriteString("product", arm.Product?.Nonproprietary);
        json.WriteStartArray("sites");
        foreach (var pattern in arm.Patterns)
        {
            json.WriteStartObject();
            json.WriteString("pattern", pattern.Pattern.Id);

            // A decimal remembers trailing zeros; equal numbers must read equal.
            json.WriteNumber("units", pattern.Units / 1.0000000000000000000000000000m);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("n", arm.Size);
        json.WriteEndObject();
    }

    private static void WriteEndpoint(Utf8JsonWriter json, TrialEndpoint endpoint)
    {
        json.WriteStartObject();
        json.WriteString("code", endpoint.Endpoint.Code);
        if (!endpoint.Days.IsEmpty)
        {
            json.WriteStartArray("days");
            foreach (var day in endpoint.Days)
            {
                json.WriteNumberValue(day);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
