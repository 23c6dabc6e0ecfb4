using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Glabella.Clinic.Treatments;
using Glabella.Planning.Checks;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Rules;

/// <summary>The one way from one revision of the clinic's rules to the next, shared by the slices that change them.</summary>
internal static class RulesEdit
{
    /// <summary>What one slice does to a set; the store gives the result its version.</summary>
    /// <param name="Apply">The set it makes of another, or why not.</param>
    /// <param name="Act">For the audit.</param>
    /// <param name="Detail">Likewise.</param>
    internal sealed record Edit(Func<RuleSet, Result<RuleSet>> Apply, string Act, object Detail);

    /// <summary>Adds the next revision; a repeated request gives the one it made.</summary>
    public static async Task<Result<RulesRevision>> SaveAsync(
        ClinicStore store, int baseRevision, string? typedReason, Edit edit, Clinician by, CancellationToken cancellation)
    {
        if (Authority.Check(by, Duty.KeepRules) is { } notAllowed)
        {
            return notAllowed;
        }

        var reason = GivenAmount.CheckReason(typedReason);
        return reason.Succeeded
            ? await store.WriteAsync(by, (db, now) => Add(db, baseRevision, reason.Value, edit, by, now), cancellation)
            : reason.Refusal;
    }

    private static async Task<Change<RulesRevision>> Add(ClinicDb db, int baseRevision, string reason, Edit edit, Clinician by, DateTimeOffset now)
    {
        var newest = await RuleShelf.NewestAsync(db);
        var from = await db.Set<RulesRevision>().SingleOrDefaultAsync(rules => rules.Revision == baseRevision);
        if (from is null && baseRevision != 0)
        {
            return new NoSuchRevision(baseRevision);
        }

        var next = Next(from?.ToRules() ?? RuleSet.None, edit);
        if (!next.Succeeded)
        {
            return next.Refusal;
        }

        var revision = new RulesRevision(next.Value, reason, by, now);
        if ((newest?.Revision ?? 0) == baseRevision)
        {
            db.Add(revision);
            return Change.Made(revision, AuditAct.Of(edit.Act, "rules", revision.Id, null, new { revision.Revision, edit.Detail, reason }));
        }

        return newest!.Revision == revision.Revision && newest.Content == revision.Content && newest.By == by.Id
            ? Change.Unchanged(newest)
            : new RulesChangedMeanwhile(newest.ByName, newest.At, newest.Revision);
    }

    private static Result<RuleSet> Next(RuleSet from, Edit edit)
    {
        var applied = edit.Apply(from);
        if (!applied.Succeeded)
        {
            return applied;
        }

        var next = applied.Value with { Version = from.Version + 1 };
        if (RuleSetFile.Parse(RuleSetFile.Write(next)) is { Succeeded: false } unreadable)
        {
            return RuleNotPossible.Of(unreadable.Problems[0]);
        }

        return RuleBook.Check(next) is { } problem ? RuleNotPossible.Of(problem) : next;
    }

    public sealed record NoSuchRevision(int Revision) : Refusal("rules-revision-not-found", FormattableString.Invariant(
        $"There is no revision {Revision} of the clinic's rules. Load the page again."), "BaseRevision");
}
