using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Accounts;

/// <summary>Enters what a clinician is licensed as; what was entered before stays readable.</summary>
public sealed class EnterLicence(ClinicStore store)
{
    /// <param name="Licence">Made by the client; a repeated request is recognised.</param>
    public sealed record Request(LicenceId Licence, ClinicianId Clinician, LicenceDetails Details);

    public async Task<Result<Licence>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.KeepAccounts) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Licence.Value, "Licence") is { } damaged)
        {
            return damaged;
        }

        var details = request.Details.Check();
        return details.Succeeded
            ? await store.WriteAsync(by, (db, now) => Enter(db, request with { Details = details.Value }, by, now), cancellation)
            : details.Refusal;
    }

    private static async Task<Change<Licence>> Enter(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        if (await db.Set<Licence>().SingleOrDefaultAsync(l => l.Id == request.Licence) is { } there)
        {
            return Change.Unchanged(there);
        }

        if (!await db.Users.AnyAsync(u => u.Id == request.Clinician.Value))
        {
            return new ClinicianNotFound(request.Clinician);
        }

        if (request.Details.Supervisor is { } supervisor
            && (supervisor == request.Clinician || !await db.Users.AnyAsync(u => u.Id == supervisor.Value && u.Role == Role.Physician)))
        {
            return new SupervisorNotPossible();
        }

        var licence = new Licence(request.Licence, request.Clinician, request.Details, by, now);
        db.Add(licence);
        return Change.Made(licence, AuditAct.Of("licence-entered", "account", request.Clinician.Value, null, new
        {
            licence.Qualification,
            licence.Specialty,
            licence.Number,
            licence.IssuedBy,
            licence.ValidUntil,
            supervisor = licence.Supervisor?.Value,
        }));
    }

    public sealed record SupervisorNotPossible() : Refusal(
        "supervisor-not-possible", "A supervisor is another clinician with the role of physician. Choose one of the list.", "Supervisor");
}
