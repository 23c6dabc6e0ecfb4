using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Rules;

/// <summary>The rules in force, and every revision of the clinic's, newest first.</summary>
public sealed class ShowRules(ClinicStore store)
{
    public sealed record Request;

    /// <param name="History">Newest first; empty when the clinic has set down nothing.</param>
    public sealed record Sheet(RuleBook Book, IReadOnlyList<RulesRevision> History)
    {
        /// <summary>What a change is made from.</summary>
        public int Revision => Book.ClinicSet.Version;
    }

    public async Task<Result<Sheet>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRules) is { } notAllowed)
        {
            return notAllowed;
        }

        var history = await store.ReadAsync(db => db.Set<RulesRevision>().OrderByDescending(rules => rules.Revision).ToListAsync(cancellation));
        return new Sheet(RuleBook.With(history.FirstOrDefault()?.ToRules() ?? RuleSet.None), history);
    }
}
