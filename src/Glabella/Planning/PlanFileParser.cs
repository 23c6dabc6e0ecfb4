using System.Collections.Immutable;
using System.Text.Json;

namespace Glabella.Planning;

/// <summary>Reads the members of a plan file and notes every problem.</summary>
internal static class PlanFileParser
{
    /// <param name="element">The root.</param>
    /// <param name="written">Whether a person wrote it, and not <see cref="PlanFile.Write(TreatmentPlan)"/>.</param>
    public static JsonReading<PlanFileContent> Read(JsonElement element, bool written)
    {
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        var root = new JsonCursor(element, "$", problems);
        var content = root.IsObject(
            "schema", "face", "product", "vialUnits", "diluentMl", "sites", "protocols", "baseline", "plannedOn", "lastTreatedOn")
            ? ReadContent(root)
            : null;
        if (content is not null && written)
        {
            PlanFileParts.NoteUnknownMuscles(root["sites"]);
        }

        return JsonReading<PlanFileContent>.Of(content, problems);
    }

    private static PlanFileContent? ReadContent(JsonCursor root)
    {
        root["schema"].OneOf([PlanFile.Schema]);
        var face = root["face"].Exists ? PlanFileParts.ReadFace(root["face"]) : null;
        var product = PlanFileParts.ReadProduct(root["product"]);
        var made = PlanFileParts.ReadReconstitution(root, product);
        var baseline = PlanFileParts.ReadBaseline(root["baseline"]);
        var protocols = ReadProtocols(root["protocols"]);
        if (!root["sites"].Exists && !root["protocols"].Exists)
        {
            root["sites"].Note("a list of sites, or \"protocols\"");
            return null;
        }

        NoteRepeatedIds(root, protocols);

        // The sites are read even when the product is wrong, so that every problem is named at once.
        var sites = root["sites"].Exists ? PlanFileParts.ReadSites(root["sites"], product ?? Products.All[0].Product) : [];
        return product is null || made is null
            ? null
            : new PlanFileContent(
                face,
                product,
                made,
                sites,
                protocols,
                baseline,
                root["plannedOn"].Exists ? root["plannedOn"].Date() : null,
                root["lastTreatedOn"].Exists ? root["lastTreatedOn"].Date() : null);
    }

    private static ImmutableArray<Protocol> ReadProtocols(JsonCursor cursor)
    {
        if (!cursor.Exists || cursor.Items("a list of protocol ids") is not { } items)
        {
            return [];
        }

        var ids = items.Select(i => i.OneOf(Protocols.All.Select(p => p.Id))).ToArray();
        return [.. ids.OfType<string>().Select(Protocols.Find)];
    }

    /// <summary>Protocols that overlap would bring the same sites twice; a site given by hand must not take the id of one of theirs.</summary>
    private static void NoteRepeatedIds(JsonCursor root, ImmutableArray<Protocol> protocols)
    {
        var repeated = protocols.SelectMany(p => p.Sites).GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (repeated is not null)
        {
            root["protocols"].Note($"protocols without common sites; \"{repeated.Key}\" is in two of them");
        }

        var taken = protocols.SelectMany(p => p.Sites).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var site in root["sites"].Exists ? root["sites"].Items("a list of sites") ?? [] : [])
        {
            site["id"].NoteWhenOneOf(taken, "an id that no site of the protocols has");
        }
    }
}
