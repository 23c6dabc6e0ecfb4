using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Policy;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Supervision;

/// <summary>Says for oneself and for today whether one supervises in the house, within reach, or not.</summary>
public sealed class StatePresence(ClinicStore store)
{
    public sealed record Request(Presence Presence);

    public async Task<Result<PresenceStatement>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.SignOrders) is { } notAllowed)
        {
            return notAllowed;
        }

        return Enum.IsDefined(request.Presence)
            ? await store.WriteAsync(by, (db, now) => State(db, request.Presence, by, store.Today, now), cancellation)
            : new PresenceUnknown();
    }

    private static async Task<Change<PresenceStatement>> State(ClinicDb db, Presence presence, Clinician by, DateOnly today, DateTimeOffset now)
    {
        var licence = await Licence.NewestAsync(db, by.Id);
        if (presence != Presence.Away && LicenceExpired.Check(licence, by, today) is { } expired)
        {
            return expired;
        }

        var said = (await PresenceStatement.OfDayAsync(db, today)).FirstOrDefault(p => p.By == by.Id);
        if (said?.Presence == presence)
        {
            return Change.Unchanged(said);
        }

        var next = new PresenceStatement(today, presence, PolicyCase.QualificationOf(by.Role, licence), by, now);
        db.Add(next);
        return Change.Made(next, AuditAct.Of("presence-stated", "presence", next.Id, null, new { day = today, presence }));
    }

    public sealed record PresenceUnknown() : Refusal("presence-unknown", "Choose in the house, within reach, or away.", "Presence");
}
