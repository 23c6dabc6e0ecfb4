using Glabella.Clinic.Storage;
using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Rules;

/// <summary>Where the slices take the rules in force from.</summary>
internal static class RuleShelf
{
    public static Task<RulesRevision?> NewestAsync(ClinicDb db, CancellationToken cancellation = default) =>
        db.Set<RulesRevision>().OrderByDescending(rules => rules.Revision).FirstOrDefaultAsync(cancellation);

    /// <summary>The shipped rules with the newest of the clinic.</summary>
    public static async Task<RuleBook> BookAsync(ClinicDb db, CancellationToken cancellation = default) =>
        RuleBook.With((await NewestAsync(db, cancellation))?.ToRules() ?? RuleSet.None);
}
