using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glabella.Clinic.Inventory;

/// <summary>How a clinic keeps its stock.</summary>
/// <param name="Places">Names of its fridges, freezers and cupboards; the first is offered first.</param>
/// <param name="Suppliers">Where it buys; empty when any may be typed.</param>
/// <param name="Witness">Who must see that units are thrown away.</param>
/// <param name="Separator">What its scanner sends between two parts of a code; empty when it sends the GS1 separator itself.</param>
public sealed record StockSettings(ImmutableArray<string> Places, ImmutableArray<string> Suppliers, WitnessRule Witness, string Separator)
{
    public const int LongestName = 60;
    public const int MostNames = 30;
    public const int LongestSeparator = 8;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>What holds before a clinic has set anything down.</summary>
    public static StockSettings Default { get; } = new(["Refrigerator"], [], WitnessRule.Name, "");

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal static StockSettings Read(string text) => JsonSerializer.Deserialize<StockSettings>(text, Json) ?? Default;
}
