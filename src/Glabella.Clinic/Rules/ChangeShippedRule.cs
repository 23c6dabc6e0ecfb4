using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Rules;

/// <summary>Makes a rule that ships with Glabella stricter, or a warning a note; or lets it stand as shipped again.</summary>
public sealed class ChangeShippedRule(ClinicStore store)
{
    /// <param name="BaseRevision">The revision of the rules the change was made from, 0 for none; a stale one is refused.</param>
    /// <param name="Severity">What it is to be; the shipped one leaves it.</param>
    /// <param name="Limit">What it is to be; the shipped one or null leaves it.</param>
    /// <param name="Reason">Shown with every finding of the rule.</param>
    public sealed record Request(int BaseRevision, string Rule, FindingSeverity Severity, double? Limit, string Reason);

    public async Task<Result<RulesRevision>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var edit = new RulesEdit.Edit(
            rules => Apply(rules, request), "shipped-rule-changed", new { request.Rule, request.Severity, request.Limit });
        return await RulesEdit.SaveAsync(store, request.BaseRevision, request.Reason, edit, by, cancellation);
    }

    private static Result<RuleSet> Apply(RuleSet rules, Request request)
    {
        if (RuleBook.Shipped.Find(request.Rule) is not { } shipped)
        {
            return new RuleNotFound(request.Rule);
        }

        var former = rules.Changes.FirstOrDefault(change => change.Rule == shipped.Id);
        var change = new RuleChange(
            shipped.Id,
            (former?.Version ?? 0) + 1,
            request.Severity == shipped.Severity ? null : request.Severity,
            request.Limit == shipped.Limit ? null : request.Limit,
            request.Reason.Trim());
        var others = former is null ? rules.Changes : rules.Changes.Remove(former);
        if (change is not { Severity: null, Limit: null })
        {
            return rules with { Changes = others.Add(change) };
        }

        return former is null ? new NothingChanged(shipped.Id) : rules with { Changes = others };
    }

    public sealed record NothingChanged(string RuleId) : Refusal(
        "rule-not-changed", $"The rule {RuleId} stands like this already. Choose another severity or a stricter limit.", "severity");
}
