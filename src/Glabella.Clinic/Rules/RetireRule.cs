using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Rules;

/// <summary>Retires a rule of the clinic's own. What was signed under it keeps its finding, and the revision that held it stays readable.</summary>
public sealed class RetireRule(ClinicStore store)
{
    /// <param name="BaseRevision">The revision of the rules it was seen in; a stale one is refused.</param>
    public sealed record Request(int BaseRevision, string Rule, string Reason);

    public async Task<Result<RulesRevision>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var edit = new RulesEdit.Edit(rules => Remove(rules, request.Rule), "rule-retired", new { request.Rule });
        return await RulesEdit.SaveAsync(store, request.BaseRevision, request.Reason, edit, by, cancellation);
    }

    private static Result<RuleSet> Remove(RuleSet rules, string id)
    {
        if (RuleBook.Shipped.Find(id) is not null)
        {
            return new ShippedRuleStays(id);
        }

        return rules.Rules.FirstOrDefault(rule => rule.Id == id) is { } rule
            ? rules with { Rules = rules.Rules.Remove(rule) }
            : new RuleNotFound(id);
    }

    public sealed record ShippedRuleStays(string RuleId) : Refusal(
        "shipped-rule-stays", $"The rule {RuleId} ships with Glabella and cannot be retired. A warning can be made a note, with a reason.", "Rule");
}
