using System.Text;
using System.Text.Json;

namespace Glabella.Trials;

/// <summary>The JSON form of a forecast, <c>glabella.trial-result/1</c>.</summary>
/// <remarks>The schema is <c>data/schemas/glabella.trial-result.1.json</c>. The same forecast gives the same bytes.</remarks>
public static class TrialResultFile
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string Schema = "glabella.trial-result/1";

    /// <summary>Said with every forecast.</summary>
    public const string IntendedUse =
        "Predictions of virtual trials are for a trained professional to judge; see docs/validation.md. Units of different products are not interchangeable.";

    /// <summary>Writes a forecast as one line of JSON.</summary>
    public static string Write(TrialResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("name", result.Protocol.Name);
            json.WriteNumber("seed", result.Seed);
            json.WriteNumber("subjects", result.Subjects);
            json.WriteStartObject("model");
            json.WriteString("version", result.ModelVersion);
            json.WriteString("parametersHash", result.ParametersHash);
            json.WriteEndObject();
            json.WriteString("intendedUse", IntendedUse);
            json.WriteStartArray("arms");
            foreach (var arm in result.Arms)
            {
                WriteArm(json, arm);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteArm(Utf8JsonWriter json, ArmResult arm)
    {
        json.WriteStartObject();
        json.WriteString("name", arm.Arm.Name);
        json.WriteString("product", arm.Arm.Product?.Nonproprietary);
        json.WriteNumber("n", arm.Arm.Size);
        json.WriteStartArray("endpoints");
        foreach (var endpoint in arm.Endpoints)
        {
            WriteEndpoint(json, endpoint);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEndpoint(Utf8JsonWriter json, EndpointResult endpoint)
    {
        json.WriteStartObject();
        json.WriteString("code", endpoint.Endpoint.Code);
        if (endpoint.Day is { } day)
        {
            json.WriteNumber("day", day);
        }
        else
        {
            json.WriteNull("day");
        }

        json.WriteString("unit", endpoint.Endpoint.Kind == EndpointKind.Duration ? "d" : "%");
        json.WriteNumber("value", Rounded(endpoint.Value));
        json.WriteNumber("low", Rounded(endpoint.Low));
        json.WriteNumber("high", Rounded(endpoint.High));
        json.WriteEndObject();
    }

    /// <summary>Three decimals are more than the model knows and keep the file short.</summary>
    private static double Rounded(double value) => Math.Round(value, 3) + 0.0;
}
