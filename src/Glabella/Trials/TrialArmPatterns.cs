using System.Collections.Immutable;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>Reads what an arm is given: one pattern with its Units, or a list of them.</summary>
internal static class TrialArmPatterns
{
    /// <param name="arm">The arm.</param>
    /// <param name="placebo">Whether it has no product; null where that could not be read.</param>
    public static ImmutableArray<ArmPattern> Read(JsonCursor arm, bool? placebo)
    {
        if (arm["pattern"].Exists && arm["sites"].Exists)
        {
            arm["sites"].Note("nothing here when the arm has a \"pattern\": either \"pattern\" with \"units\", or \"sites\"");
            return [];
        }

        if (arm["sites"].Exists)
        {
            return ReadSites(arm, placebo);
        }

        if (!arm["pattern"].Exists)
        {
            arm["pattern"].Note("the id of a pattern, or a list \"sites\" of patterns with their Units");
            return [];
        }

        var single = ReadPattern(arm, placebo);
        NoteTotal(arm["units"], single is null ? [] : [single], placebo);
        return single is null ? [] : [single];
    }

    private static ImmutableArray<ArmPattern> ReadSites(JsonCursor arm, bool? placebo)
    {
        if (arm["units"].Exists)
        {
            arm["units"].Note("nothing here when the arm has \"sites\": each of them has its own Units");
        }

        var items = arm["sites"].Items("a list of { \"pattern\": …, \"units\": … }");
        if (items is null)
        {
            return [];
        }

        ImmutableArray<ArmPattern> patterns =
            [.. items.Where(i => i.IsObject("pattern", "units")).Select(i => ReadPattern(i, placebo)).OfType<ArmPattern>()];
        var repeated = patterns.SelectMany(p => p.Pattern.Sites).GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (items.Count == 0 || repeated is not null)
        {
            arm["sites"].Note(repeated is null ? "at least one pattern" : $"patterns without common sites; \"{repeated.Key}\" is in two of them");
            return [];
        }

        if (patterns.Length == items.Count)
        {
            NoteTotal(arm["sites"], patterns, placebo);
        }

        return patterns;
    }

    private static ArmPattern? ReadPattern(JsonCursor cursor, bool? placebo)
    {
        var pattern = Protocols.TryFind(cursor["pattern"].OneOf(Protocols.All.Select(p => p.Id)));
        var units = placebo == true && !cursor["units"].Exists ? 0 : cursor["units"].Number(TrialLimits.Units, "Units of the product over the whole pattern");
        return pattern is null || units is null ? null : new ArmPattern(pattern, units.Value);
    }

    private static void NoteTotal(JsonCursor cursor, ImmutableArray<ArmPattern> patterns, bool? placebo)
    {
        if (patterns.IsEmpty)
        {
            return;
        }

        var total = patterns.Sum(p => p.Units);
        if (placebo == true && total > 0)
        {
            cursor.Note("no Units in an arm without a product: 0 for placebo, or name the product");
        }
        else if (placebo == false && total == 0)
        {
            cursor.Note("some Units of the product; a placebo arm has \"product\": null");
        }
        else if (total > TrialLimits.Units.Max)
        {
            cursor.Note(FormattableString.Invariant($"at most {TrialLimits.Units.Max} Units over all patterns of the arm"));
        }
    }
}
