using System.Collections.Immutable;
using System.Text.Json;
using Glabella.Planning.Optimisation;
using Glabella.Quantities;

namespace Glabella.Planning.Wishes;

/// <summary>Reads the members of a wishes file and notes every problem.</summary>
internal static class WishesFileParser
{
    private const int MostWishes = 100;

    private static readonly NumberRange Share = new(0m, 1m, 4);
    private static readonly NumberRange Weight = new(0m, 100m, 4);
    private static readonly NumberRange TotalUnits = new(0m, PlanLimits.Units.Max * PlanLimits.Sites, 3);
    private static readonly NumberRange Price = new(0m, 100_000m, 4);

    /// <summary>The content; null, or worth nothing, where a problem was noted.</summary>
    public static WishesFileContent? Read(JsonCursor root)
    {
        if (!root.IsObject(
            "schema", "face", "baseline", "product", "vialUnits", "diluentMl", "areas", "style", "firmness", "wishes", "fixed", "hand", "symmetric",
            "stepUnits", "mostUnitsPerSite", "mostUnits", "mostSites", "scenarios", "seed", "costPerUnit", "currency"))
        {
            return null;
        }

        root["schema"].OneOf([WishesFile.Schema]);
        var face = root["face"].Exists ? PlanFileParts.ReadFace(root["face"]) : null;
        var baseline = PlanFileParts.ReadBaseline(root["baseline"]);
        var product = PlanFileParts.ReadProduct(root["product"]);
        var made = PlanFileParts.ReadReconstitution(root, product);
        var price = ReadPrice(root);

        // The rest is read even when the product is wrong, so that every problem is named at once.
        var wishes = ReadWishes(root, made ?? Products.LabelOf(Products.All[0].Product).Reconstitutions[0].Of(Products.All[0].Product));
        return made is null ? null : new(face, baseline, wishes, price);
    }

    private static PlanWishes ReadWishes(JsonCursor root, Reconstitution made)
    {
        var product = made.Vial.Product;
        var fixedSites = root["fixed"].Exists ? PlanFileParts.ReadSites(root["fixed"], product, naming: true) : [];
        PlanFileParts.NoteUnknownMuscles(root["fixed"]);
        return new(product, made, ReadAreas(root["areas"]))
        {
            Firmness = ReadFirmness(root),
            Wishes = ReadList(root["wishes"]),
            Fixed = fixedSites,
            Hand = root["hand"].Exists && root["hand"].OneOf(NamesOf<Hand>()) is { } hand ? ValueOf<Hand>(hand) : Hand.Usual,
            Symmetric = !root["symmetric"].Exists || root["symmetric"].Flag("whether a site and its mirror image get the same dose") != false,
            StepUnits = Optional(root["stepUnits"], PlanLimits.Units, "the smallest step of a syringe, in Units") ?? PlanStyles.StepUnitsOf(product),
            MostUnitsPerSite = Optional(root["mostUnitsPerSite"], PlanLimits.Units, "the most Units at one site"),
            MostUnits = Optional(root["mostUnits"], TotalUnits, "the most Units in all"),
            MostSites = (int?)Optional(root["mostSites"], new(1, PlanLimits.Sites, 0), "the most needle sticks"),
            Scenarios = (int?)Optional(root["scenarios"], new(1, WishCheck.MostScenarios, 0), "how many circumstances the plan must hold under") ?? PlanWishes.UsualScenarios,
            Seed = (ulong?)Optional(root["seed"], new(0, ulong.MaxValue, 0), "a seed") ?? 1,
        };
    }

    private static ImmutableArray<string> ReadAreas(JsonCursor cursor)
    {
        var items = cursor.Items("a list of areas, for example [\"glabellar-lines\"]") ?? [];
        return [.. items.Select(i => i.OneOf(FaceArea.All)).OfType<string>()];
    }

    private static double ReadFirmness(JsonCursor root)
    {
        var style = root["style"].Exists ? root["style"].OneOf(PlanStyles.All.Select(s => s.Id)) : null;
        if (root["firmness"].Exists)
        {
            if (root["style"].Exists)
            {
                root["firmness"].Note("no firmness beside a style: the style says it");
            }

            return root["firmness"].Real(Share, "from 0, soft, to 1, frozen") ?? 0;
        }

        return style is null ? PlanWishes.UsualFirmness : PlanStyles.All.Single(s => s.Id == style).Firmness;
    }

    private static ImmutableArray<Wish> ReadList(JsonCursor cursor)
    {
        if (!cursor.Exists || cursor.Items("a list of wishes") is not { } items)
        {
            return [];
        }

        if (items.Count > MostWishes)
        {
            cursor.Note($"at most {MostWishes} wishes");
            return [];
        }

        return [.. items.Select(ReadWish).OfType<Wish>()];
    }

    private static Wish? ReadWish(JsonCursor wish)
    {
        if (!wish.IsObject("subject", "id", "side", "bound", "value", "weight", "required"))
        {
            return null;
        }

        var subject = wish["subject"].OneOf(NamesOf<WishSubject>());
        var id = wish["id"].Text("what it is about, for example \"glabellar-lines\" or \"brow-raise\"");
        var side = wish["side"].Exists ? wish["side"].OneOf(["right", "left", "midline"]) : null;
        var bound = wish["bound"].OneOf(NamesOf<WishBound>());
        var weight = wish["weight"].Exists ? wish["weight"].Real(Weight, "a weight; 1 is usual, 0 switches the wish off") : 1;
        var required = wish["required"].Exists && wish["required"].Flag("whether a plan that misses it is called impossible") == true;
        if (subject is null)
        {
            return null;
        }

        var about = ValueOf<WishSubject>(subject);
        var value = wish["value"].Real(WishLimits.Of(about), WishLimits.UnitOf(about));
        return id is null || bound is null || weight is null || value is null
            ? null
            : new Wish(about, id, side is null ? null : PlanFileParts.SideOf(side), ValueOf<WishBound>(bound), value.Value, weight.Value, required);
    }

    private static UnitPrice? ReadPrice(JsonCursor root)
    {
        if (!root["costPerUnit"].Exists)
        {
            if (root["currency"].Exists)
            {
                root["costPerUnit"].Note("what a Unit costs, since a currency is named");
            }

            return null;
        }

        var perUnit = root["costPerUnit"].Number(Price, "what a Unit costs");
        var currency = root["currency"].Text("the code of the currency, for example \"EUR\"");
        if (currency is { Length: not 3 } || currency?.All(char.IsAsciiLetterUpper) == false)
        {
            root["currency"].Note("a code of three capitals, for example \"EUR\"");
        }

        return perUnit is null || currency is null ? null : new(perUnit.Value, currency);
    }

    private static decimal? Optional(JsonCursor cursor, NumberRange range, string what) => cursor.Exists ? cursor.Number(range, what) : null;

    private static string[] NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    private static T ValueOf<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>()[Array.IndexOf(NamesOf<T>(), name)];
}
