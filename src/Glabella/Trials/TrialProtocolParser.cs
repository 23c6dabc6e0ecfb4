using System.Collections.Immutable;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>Reads the members of a trial protocol and notes every problem.</summary>
internal static class TrialProtocolParser
{
    /// <summary>Published shares are rounded; a mix further from 1 than this is a slip.</summary>
    private const double MixTolerance = 0.001;

    /// <summary>The protocol; null, or worth nothing, where a problem was noted.</summary>
    public static TrialProtocol? Read(JsonCursor root)
    {
        if (!root.IsObject("schema", "name", "indication", "population", "arms", "endpoints"))
        {
            return null;
        }

        root["schema"].OneOf([TrialProtocolFile.Schema]);
        var name = root["name"].Exists ? root["name"].AnyText("text") : "";
        var indication = ReadIndication(root["indication"]);
        var population = ReadPopulation(root["population"]);
        var arms = ReadList(root["arms"], "arms", ArmReader());
        var endpoints = ReadList(root["endpoints"], "endpoints", ReadEndpoint);
        if (name is null || indication is null || population is null)
        {
            return null;
        }

        var protocol = new TrialProtocol(name, indication.Lines, population, arms, endpoints);
        var readings = (long)arms.Length * Reading.Of(protocol).Length;
        if (readings > TrialLimits.Readings)
        {
            root["endpoints"].Note(FormattableString.Invariant($"at most {TrialLimits.Readings} readings, arms times endpoints times days; these are {readings}"));
        }

        return protocol;
    }

    private static TrialIndication? ReadIndication(JsonCursor cursor)
    {
        var modelled = TrialIndication.All.Where(i => i.IsModelled).Select(i => i.Id).ToArray();
        var waiting = TrialIndication.All.Where(i => !i.IsModelled).Select(i => i.Id);
        return TrialIndication.TryFind(cursor.OneOf(modelled, $" ({string.Join(", ", waiting)} are not modelled yet)"));
    }

    private static TrialPopulation? ReadPopulation(JsonCursor cursor)
    {
        var usual = TrialPopulation.Default;
        if (!cursor.Exists)
        {
            return usual;
        }

        if (!cursor.IsObject("women", "minAge", "maxAge", "baseline"))
        {
            return null;
        }

        var women = cursor["women"].Exists ? cursor["women"].Real(TrialLimits.Share, "the share of women") : usual.Women;
        var from = cursor["minAge"].Exists ? (int?)cursor["minAge"].Number(TrialLimits.Age, "an age in years") : usual.MinAge;
        var to = cursor["maxAge"].Exists ? (int?)cursor["maxAge"].Number(TrialLimits.Age, "an age in years") : usual.MaxAge;
        if (from > to)
        {
            // The one that was written is the one to mend.
            cursor[cursor["minAge"].Exists ? "minAge" : "maxAge"].Note(
                FormattableString.Invariant($"ages of which the least, {from}, is not above the greatest, {to}"));
        }

        return women is null || from is null || to is null
            ? null
            : new TrialPopulation(women.Value, from.Value, to.Value, ReadBaseline(cursor["baseline"]));
    }

    private static BaselineMix? ReadBaseline(JsonCursor cursor)
    {
        if (!cursor.Exists || !cursor.IsObject("moderate", "severe"))
        {
            return null;
        }

        var moderate = cursor["moderate"].Real(TrialLimits.Share, "the share of subjects moderate before treatment");
        var severe = cursor["severe"].Real(TrialLimits.Share, "the share of subjects severe before treatment");
        if (moderate is null || severe is null)
        {
            return null;
        }

        var sum = moderate.Value + severe.Value;
        if (Math.Abs(sum - 1) > MixTolerance)
        {
            cursor.Note(FormattableString.Invariant($"shares that sum to 1; these sum to {sum:0.####}"));
            return null;
        }

        return new BaselineMix(moderate.Value, severe.Value);
    }

    private static Func<JsonCursor, TrialArm?> ArmReader()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return arm =>
        {
            if (!arm.IsObject("name", "product", "units", "pattern", "sites", "n"))
            {
                return null;
            }

            var name = arm["name"].Text("a name that no other arm has");
            if (name is not null && !seen.Add(name))
            {
                arm["name"].Note("a name that no other arm has");
            }

            var product = arm["product"].IsNull
                ? null
                : Products.TryFind(arm["product"].OneOf(Products.All.Select(l => l.Product.Nonproprietary), ", or null for placebo"));
            var patterns = TrialArmPatterns.Read(arm, product is null && !arm["product"].IsNull ? null : product is null);
            var size = arm["n"].Exists ? (int?)arm["n"].Number(TrialLimits.Size, "subjects of the arm in a real trial") : TrialArm.UsualSize;
            return name is null || size is null ? null : new TrialArm(name, product, patterns, size.Value);
        };
    }

    private static TrialEndpoint? ReadEndpoint(JsonCursor cursor)
    {
        if (!cursor.IsObject("code", "days"))
        {
            return null;
        }

        var endpoint = Endpoint.TryFind(cursor["code"].OneOf(Endpoint.All.Select(e => e.Code)));
        if (endpoint is null || endpoint.Kind == EndpointKind.Duration)
        {
            return endpoint is null ? null : new TrialEndpoint(endpoint, []); // the contract ignores the days of a duration
        }

        if (cursor["days"].Items("a list of days after the injection, for example [30, 90]") is not { } days)
        {
            return null;
        }

        if (days.Count == 0 || days.Count > TrialLimits.Day.Max + 1)
        {
            cursor["days"].Note(FormattableString.Invariant($"1 to {TrialLimits.Day.Max + 1} days after the injection"));
            return null;
        }

        return new TrialEndpoint(endpoint, [.. days.Select(d => (int)(d.Number(TrialLimits.Day, "days after the injection") ?? 0))]);
    }

    private static ImmutableArray<T> ReadList<T>(JsonCursor cursor, string what, Func<JsonCursor, T?> read)
        where T : class
    {
        if (cursor.Items($"a list of {what}") is not { } items)
        {
            return [];
        }

        if (items.Count is 0 or > TrialLimits.Items)
        {
            cursor.Note($"1 to {TrialLimits.Items} {what}");
            return [];
        }

        return [.. items.Select(read).OfType<T>()];
    }
}
