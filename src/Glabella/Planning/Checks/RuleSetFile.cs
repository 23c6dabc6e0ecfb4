using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Glabella.Planning.Checks;

/// <summary>The JSON form of a set of rules, <c>glabella.rules/1</c>: the shipped set, and what the record stores of the clinic's.</summary>
/// <remarks>
/// The schema is <c>data/schemas/glabella.rules.1.json</c>. <see cref="Write"/> is canonical, and <see cref="Restore"/> gives an equal set
/// back. <see cref="Parse"/> is for what a person wrote.
/// </remarks>
public static class RuleSetFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.rules/1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a set; every problem is named with its JSON path, its value and what would be right.</summary>
    public static RuleSetReading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RuleSetParser.Read(text, written: true);
    }

    /// <summary>The set that was stored; it stays readable when the atlas or the products change.</summary>
    /// <exception cref="InvalidDataException">The text is no such set.</exception>
    public static RuleSet Restore(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var reading = RuleSetParser.Read(stored, written: false);
        return reading.Succeeded ? reading.Rules : throw new InvalidDataException($"Stored rules cannot be read: {reading.Problems[0]}");
    }

    /// <summary>The canonical text: fixed order of members, rules in their order, no white space.</summary>
    public static string Write(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteNumber("version", rules.Version);
            EvaluationJson.WriteAll(json, "rules", rules.Rules, WriteRule);
            EvaluationJson.WriteAll(json, "changes", rules.Changes, WriteChange);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A word as it stands in the file: "units-at-site".</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteNumber("version", rule.Version);
        json.WriteString("kind", Word(rule.Kind));
        json.WriteString("severity", Word(rule.Severity));
        WriteScope(json, rule);
        WriteNumber(json, "limit", rule.Limit);
        EvaluationJson.WriteIf(json, "unit", rule.Unit);
        EvaluationJson.WriteIf(json, "message", rule.Message);
        json.WriteString("source", rule.Source);
        json.WriteString("status", Word(rule.Status));
    }

    private static void WriteScope(Utf8JsonWriter json, Rule rule)
    {
        EvaluationJson.WriteIf(json, "product", rule.Product);
        EvaluationJson.WriteIf(json, "area", rule.Area);
        EvaluationJson.WriteIf(json, "muscle", rule.Muscle);
        EvaluationJson.WriteIf(json, "side", rule.Side is { } side ? Word(side) : null);
        EvaluationJson.WriteIf(json, "landmark", rule.Landmark);
        if (rule.LateralTo is not null)
        {
            json.WriteString("lateralTo", rule.LateralTo);
            json.WriteNumber("lateralToMm", rule.LateralToMm);
        }

        if (!rule.Zones.IsDefaultOrEmpty)
        {
            EvaluationJson.WriteTexts(json, "zones", rule.Zones);
        }
    }

    private static void WriteChange(Utf8JsonWriter json, RuleChange change)
    {
        json.WriteString("rule", change.Rule);
        json.WriteNumber("version", change.Version);
        EvaluationJson.WriteIf(json, "severity", change.Severity is { } severity ? Word(severity) : null);
        WriteNumber(json, "limit", change.Limit);
        json.WriteString("reason", change.Reason);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
