using System.Collections.Immutable;

namespace Glabella.Planning.Checks;

/// <summary>Reads the members of a set of rules and notes every problem.</summary>
internal static class RuleSetParser
{
    /// <param name="text">The file.</param>
    /// <param name="written">Whether a person wrote it, and not <see cref="RuleSetFile.Write"/>.</param>
    public static RuleSetReading Read(string text, bool written)
    {
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        using var document = JsonText.Parse(text, problems);
        if (document is null)
        {
            return new RuleSetReading(problems.ToImmutable());
        }

        var root = new JsonCursor(document.RootElement, "$", problems);
        var rules = root.IsObject("schema", "version", "rules", "changes") ? ReadSet(root, written) : null;
        return rules is not null && problems.Count == 0 ? new RuleSetReading(rules) : new RuleSetReading(problems.ToImmutable());
    }

    private static RuleSet ReadSet(JsonCursor root, bool written)
    {
        root["schema"].OneOf([RuleSetFile.Schema]);
        var version = root["version"].Number(RuleSetLimits.Version, "the version of the set");
        var rules = ReadList(root["rules"], "a list of rules", "id", item => RuleParser.Read(item, written));
        var changes = root["changes"].Exists ? ReadList(root["changes"], "a list of changes to shipped rules", "rule", ReadChange) : [];
        return new RuleSet((int)(version ?? 1), rules, changes);
    }

    private static ImmutableArray<T> ReadList<T>(JsonCursor cursor, string what, string key, Func<JsonCursor, T?> read)
        where T : class
    {
        if (cursor.Items(what) is not { } items)
        {
            return [];
        }

        if (items.Count > RuleSetLimits.Rules)
        {
            cursor.Note(FormattableString.Invariant($"at most {RuleSetLimits.Rules} entries"));
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            item[key].NoteWhenOneOf(seen, $"a {key} that no other entry has");
            seen.Add(item[key].Exists ? item[key].AnyText("a text") ?? "" : "");
        }

        return [.. items.Select(read).OfType<T>()];
    }

    private static RuleChange? ReadChange(JsonCursor change)
    {
        if (!change.IsObject("rule", "version", "severity", "limit", "reason"))
        {
            return null;
        }

        var rule = RuleWordReader.Id(change["rule"]);
        var version = change["version"].Number(RuleSetLimits.Version, "the version of the change");
        var severity = change["severity"].Exists ? RuleWordReader.Word<FindingSeverity>(change["severity"]) : null;
        var limit = change["limit"].Exists ? change["limit"].Real(new NumberRange(-1000, 2000, 3), "a stricter limit") : null;
        var reason = RuleWordReader.Sentence(change["reason"], "why the clinic changes the rule");
        if (!change["severity"].Exists && !change["limit"].Exists)
        {
            change["severity"].Note("a severity or a limit: without either nothing is changed");
        }

        return rule is null || version is null || reason is null ? null : new RuleChange(rule, (int)version, severity, limit, reason);
    }
}
