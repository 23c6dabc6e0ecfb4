using System.Collections.Immutable;
using System.Text.Json;

namespace Glabella.Planning;

/// <summary>The small pieces of which the JSON of an evaluation is written.</summary>
internal static class EvaluationJson
{
    public static void WriteAll<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
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

    public static void WriteBand(Utf8JsonWriter json, string name, Band band)
    {
        json.WriteStartObject(name);
        WriteNumbers(json, "low", band.Low);
        WriteNumbers(json, "median", band.Median);
        WriteNumbers(json, "high", band.High);
        json.WriteEndObject();
    }

    public static void WriteNumbers(Utf8JsonWriter json, string name, ImmutableArray<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(Rounded(number));
        }

        json.WriteEndArray();
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void WriteIf(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteIf(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Rounded(number));
        }
    }

    /// <summary>Four decimals are more than the model knows and keep the file short.</summary>
    public static double Rounded(double value) => Math.Round(value, 4) + 0.0;

    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
