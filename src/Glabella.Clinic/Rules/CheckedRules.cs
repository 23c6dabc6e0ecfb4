using System.Text.Json;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Rules;

/// <summary>Which rules a signed plan was held against: what the signature keeps of them.</summary>
/// <param name="Shipped">Version of the set that shipped with the build.</param>
/// <param name="ShippedSha256">Of that set's canonical text.</param>
/// <param name="Clinic">Revision of the clinic's rules; 0 when it had set down none.</param>
public sealed record CheckedRules(int Shipped, string ShippedSha256, int Clinic)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal static CheckedRules Of(RuleBook rules) => new(rules.ShippedSet.Version, RuleBook.ShippedSha256, rules.ClinicSet.Version);

    internal static CheckedRules Read(string stored) =>
        JsonSerializer.Deserialize<CheckedRules>(stored, Json) ?? throw new InvalidDataException("Stored versions of rules cannot be read.");

    internal string Write() => JsonSerializer.Serialize(this, Json);
}
