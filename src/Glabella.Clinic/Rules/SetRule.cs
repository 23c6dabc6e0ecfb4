using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Rules;

/// <summary>Adds a rule of the clinic's own, or changes one.</summary>
public sealed class SetRule(ClinicStore store)
{
    /// <param name="BaseRevision">The revision of the rules the change was made from, 0 for none; a stale one is refused.</param>
    /// <param name="Changed">Id of the clinic's rule to change; null for a new one.</param>
    /// <param name="Rule">What it is to say; its id and version are given by the clinic.</param>
    public sealed record Request(int BaseRevision, string? Changed, Rule Rule, string Reason);

    public async Task<Result<RulesRevision>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var edit = new RulesEdit.Edit(
            rules => request.Changed is { } id ? Replace(rules, id, request.Rule) : Add(rules, request.Rule),
            request.Changed is null ? "rule-added" : "rule-changed",
            new { rule = request.Changed, says = RuleText.Of(request.Rule), request.Rule.Severity, request.Rule.Source });
        return await RulesEdit.SaveAsync(store, request.BaseRevision, request.Reason, edit, by, cancellation);
    }

    // One rule is added a revision, so its number is the rule's own for ever.
    private static Result<RuleSet> Add(RuleSet rules, Rule rule) =>
        rules with { Rules = rules.Rules.Add(rule with { Id = FormattableString.Invariant($"{RuleBook.ClinicPrefix}{rules.Version + 1}"), Version = 1 }) };

    private static Result<RuleSet> Replace(RuleSet rules, string id, Rule rule)
    {
        var former = rules.Rules.FirstOrDefault(r => r.Id == id);
        return former is null
            ? new RuleNotFound(id)
            : rules with { Rules = rules.Rules.Replace(former, rule with { Id = id, Version = former.Version + 1 }) };
    }
}
