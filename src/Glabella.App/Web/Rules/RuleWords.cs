using Glabella.App.Web.Layout;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.App.Web.Rules;

/// <summary>What the pages of rules say in words.</summary>
public static class RuleWords
{
    /// <summary>What a rule asks for when it is broken.</summary>
    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Block => "Blocks",
        FindingSeverity.Warn => "Needs a reason",
        _ => "Note",
    };

    /// <summary>For example "Glabella, version 1".</summary>
    public static string Whose(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Origin switch
        {
            RuleOrigin.Clinic => FormattableString.Invariant($"This clinic, version {rule.Version}"),
            RuleOrigin.Changed => FormattableString.Invariant($"Glabella, version {rule.Version}, changed here (version {rule.Change!.Version})"),
            _ => FormattableString.Invariant($"Glabella, version {rule.Version}"),
        };
    }

    /// <summary>What a kind of rule is good for, to choose by.</summary>
    public static string Example(RuleKind kind) => kind switch
    {
        RuleKind.UnitsAtSite => "No site gets more than so many Units of one product; in an area, muscle or side if you like.",
        RuleKind.UnitsInArea => "The sites of one area together get no more than so many Units of one product.",
        RuleKind.UnitsInMuscle => "All sites of one muscle together get no more than so many Units of one product.",
        RuleKind.UnitsInSession => "One session has no more than so many Units of one product.",
        RuleKind.SitesAtMost => "No more than so many needle sticks.",
        RuleKind.VolumeInSession => "No more than so many millilitres in one session.",
        RuleKind.DistanceBetween => "Two sites are not closer to each other than so many millimetres.",
        RuleKind.DaysSinceLast => "So many days lie between the last treatment and one with this product. The label's interval stays.",
        RuleKind.AreaNotOffered => "An area that is not treated in this clinic.",
        _ => "Your own words whenever a product, area or muscle is planned. It never blocks.",
    };

    /// <summary>What changed from one revision to the next, one sentence each.</summary>
    public static IEnumerable<string> Difference(RuleSet before, RuleSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        foreach (var rule in after.Rules)
        {
            var former = before.Rules.FirstOrDefault(r => r.Id == rule.Id);
            if (former is null || former.Version != rule.Version)
            {
                yield return former is null ? $"Added: {Says(rule)}" : $"Changed: {Says(rule)} Before: {Says(former)}";
            }
        }

        foreach (var gone in before.Rules.Where(rule => after.Rules.All(r => r.Id != rule.Id)))
        {
            yield return $"Retired: {Says(gone)}";
        }

        foreach (var change in after.Changes.Where(change => !before.Changes.Contains(change)))
        {
            yield return $"Changed the shipped rule “{NameOf(change.Rule)}”: {Says(change)}.";
        }

        foreach (var back in before.Changes.Where(change => after.Changes.All(c => c.Rule != change.Rule)))
        {
            yield return $"The shipped rule “{NameOf(back.Rule)}” stands as shipped again.";
        }
    }

    public static string SideOf(Side side) => side == Side.Midline ? "midline" : $"{side.ToString().ToLowerInvariant()} side";

    private static string NameOf(string shipped) => RuleBook.Shipped.Find(shipped) is { } rule ? RuleText.Of(rule).TrimEnd('.') : shipped;

    private static string Says(Rule rule) => $"{RuleText.Of(rule)} {Of(rule.Severity)}.";

    private static string Says(RuleChange change) => string.Join(", ", new[]
    {
        change.Severity is { } severity ? Of(severity).ToLowerInvariant() : null,
        change.Limit is { } limit ? $"limit {Show.Number((decimal)limit)} {RuleBook.Shipped.Find(change.Rule)?.Unit}" : null,
    }.OfType<string>());
}
