using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Accounts;

/// <summary>Writes a sign-in, a failed one or a sign-out into the audit trail.</summary>
public sealed class RecordSignIn(ClinicStore store)
{
    /// <param name="UserName">As typed; stored only when such an account exists, because people type passwords into the wrong field.</param>
    public sealed record Request(string UserName, SignInOutcome Outcome, string From);

    public async Task<Result<SignInOutcome>> Execute(Request request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var normalized = NewAccount.Normalize(request.UserName ?? "");
        var account = await store.ReadAsync(db => db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, cancellation));
        var by = account?.ToClinician(request.From) ?? Clinician.Program with { From = request.From };
        var act = AuditAct.Of(ActOf(request.Outcome), "account", account?.Id ?? Guid.Empty, null, new { userName = account?.UserName });
        return await store.WriteAsync<SignInOutcome>(by, (_, _) => Task.FromResult(Change.Made(request.Outcome, act)), cancellation);
    }

    private static string ActOf(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => "signed-in",
        SignInOutcome.SignedOut => "signed-out",
        SignInOutcome.LockedOut => "sign-in-locked-out",
        _ => "sign-in-failed",
    };
}
