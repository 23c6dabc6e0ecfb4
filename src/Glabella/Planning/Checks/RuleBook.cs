using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Glabella.Planning.Checks;

/// <summary>The rules in force: those that ship with Glabella, with the clinic's changes, and the clinic's own.</summary>
/// <remarks>
/// A clinic may add and tighten. It never weakens what blocks, and a shipped warning becomes a note only with a reason, which every
/// finding shows. What is no longer possible after a later build is left out here: the stricter always holds.
/// </remarks>
public sealed class RuleBook
{
    /// <summary>A clinic's rule has an id that starts so, and a shipped one never has.</summary>
    public const string ClinicPrefix = "clinic-";

    private RuleBook(RuleSet shipped, RuleSet clinic)
    {
        (ShippedSet, ClinicSet) = (shipped, clinic);
        Rules =
        [
            .. shipped.Rules.Select(rule => Changed(rule, clinic.Changes.FirstOrDefault(c => c.Rule == rule.Id))),
            .. clinic.Rules.Select(rule => rule with { Origin = RuleOrigin.Clinic }),
        ];
    }

    private RuleBook(RuleBook whole, Func<Rule, bool> keeps) =>
        (ShippedSet, ClinicSet, Rules) = (whole.ShippedSet, whole.ClinicSet, [.. whole.Rules.Where(keeps)]);

    /// <summary>The rules that ship with this build, unchanged.</summary>
    public static RuleBook Shipped { get; } = new(RuleSetFile.Restore(ReferenceData.ReadText("rules/checks.json")), RuleSet.None);

    /// <summary>SHA-256 of the shipped set, lower-case hexadecimal.</summary>
    public static string ShippedSha256 { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RuleSetFile.Write(Shipped.ShippedSet))));

    /// <summary>Every rule in force, the shipped ones first.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>What ships with this build.</summary>
    public RuleSet ShippedSet { get; }

    /// <summary>What the clinic set down.</summary>
    public RuleSet ClinicSet { get; }

    /// <summary>The shipped rules with those of a clinic.</summary>
    public static RuleBook With(RuleSet clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        return clinic.Version == 0 ? Shipped : new RuleBook(Shipped.ShippedSet, clinic);
    }

    /// <summary>A book of one rule, to try it.</summary>
    public static RuleBook Only(Rule rule) => new(RuleSet.None, new RuleSet(1, [rule], []));

    /// <summary>The first reason why a set cannot be a clinic's; null when it can.</summary>
    public static RuleBookProblem? Check(RuleSet clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        return clinic.Rules.Select(CheckRule).Concat(clinic.Changes.Select(CheckChange)).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>The same without the rules about places, for sites whose place is drawn and not measured.</summary>
    public RuleBook WithoutPlaces() => new(this, rule => !RuleShape.Of(rule.Kind).IsAboutPlace);

    /// <summary>The rule with this id, or null.</summary>
    public Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    private static Rule Changed(Rule shipped, RuleChange? change) =>
        change is null || CheckChange(change, shipped) is not null ? shipped : shipped with
        {
            Severity = change.Severity ?? shipped.Severity,
            Limit = change.Limit ?? shipped.Limit,
            Origin = RuleOrigin.Changed,
            Change = change,
        };

    private static RuleBookProblem? CheckRule(Rule rule) => rule.Id.StartsWith(ClinicPrefix, StringComparison.Ordinal)
        ? null
        : new("rule-id-not-clinics", rule.Id, $"The rule {rule.Id} is not the clinic's: the id of a rule of its own starts with \"{ClinicPrefix}\".");

    private static RuleBookProblem? CheckChange(RuleChange change) =>
        Shipped.ShippedSet.Rules.FirstOrDefault(rule => rule.Id == change.Rule) is { } shipped
            ? CheckChange(change, shipped)
            : new("rule-not-shipped", change.Rule, $"There is no shipped rule {change.Rule} to change.");

    private static RuleBookProblem? CheckChange(RuleChange change, Rule shipped)
    {
        var shape = RuleShape.Of(shipped.Kind);
        if (change.Severity < shipped.Severity && (shipped.Severity != FindingSeverity.Warn || change.Severity != FindingSeverity.Inform))
        {
            return new("rule-weakened", shipped.Id, $"The rule {shipped.Id} blocks, and a clinic cannot make less of it.");
        }

        if (string.IsNullOrWhiteSpace(change.Reason))
        {
            return new("rule-reason-missing", shipped.Id, $"Say why the rule {shipped.Id} is changed.");
        }

        if (change.Limit is not { } limit)
        {
            return null;
        }

        if (shipped.Limit is not { } own || shape.Limits is not { } range)
        {
            return new("rule-without-limit", shipped.Id, $"The rule {shipped.Id} has no limit of its own: the label or the anatomy holds it.");
        }

        if (!range.Accepts((decimal)limit))
        {
            return new("rule-limit-impossible", shipped.Id, FormattableString.Invariant($"A limit of {limit} {shipped.Unit} is not possible; enter {range}."));
        }

        return shape.IsLooser(limit, own)
            ? new("rule-loosened", shipped.Id, FormattableString.Invariant(
                $"A limit of {limit:0.##} {shipped.Unit} is looser than Glabella's {own:0.##}; a clinic can only make it stricter."))
            : null;
    }
}
