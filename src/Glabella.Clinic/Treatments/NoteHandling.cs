using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Treatments;

/// <summary>Adds to the record how was injected: technique, needle, layer, guidance, bleeding, pain. Never required, also after the end.</summary>
public sealed class NoteHandling(ClinicStore store)
{
    /// <param name="Note">Made by the client; a repeated request adds nothing again.</param>
    /// <param name="Site">A site where something was given; null for the whole treatment.</param>
    public sealed record Request(HandlingNoteId Note, TreatmentId Treatment, string? Site, Handling Handling);

    public async Task<Result<HandlingNote>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Treat) is { } notAllowed)
        {
            return notAllowed;
        }

        if (IdMissing.Check(request.Note.Value, "Note") is { } damaged)
        {
            return damaged;
        }

        return Check(request.Handling) is { } refusal
            ? refusal
            : await store.WriteAsync<HandlingNote>(by, (db, now) => Add(db, request, by, now), cancellation);
    }

    private static Refusal? Check(Handling handling) => handling switch
    {
        { IsEmpty: true } => new NothingSaid(),
        { Pain: < 0 or > 10 } => new PainImpossible(handling.Pain.Value),
        { NeedleGauge: < 18 or > 36 } or { NeedleMm: <= 0 or > 90 } => new NeedleImpossible(handling.NeedleGauge, handling.NeedleMm),
        _ => null,
    };

    private static async Task<Change<HandlingNote>> Add(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var notes = db.Set<HandlingNote>();
        if (await notes.SingleOrDefaultAsync(n => n.Id == request.Note) is { } done)
        {
            return (done.TreatmentId, done.Site, done.Handling) == (request.Treatment, request.Site, request.Handling)
                ? Change.Unchanged(done)
                : new NoteIdReused();
        }

        var treatment = await TreatmentRecord.FindAsync(db, request.Treatment);
        if (treatment is null)
        {
            return new TreatmentNotFound(request.Treatment);
        }

        if (request.Site is { } site && treatment.At(site) is not { WasGiven: true })
        {
            return new NothingGivenThere(site);
        }

        var number = await notes.CountAsync(n => n.TreatmentId == treatment.Id) + 1;
        var note = new HandlingNote(request.Note, treatment.Id, number, request.Site, request.Handling, by, now);
        notes.Add(note);
        return Change.Made(note, AuditAct.Of(
            "handling-noted", "treatment", treatment.Id.Value, treatment.PatientId, new { request.Site, said = request.Handling }));
    }

    public sealed record NothingSaid() : Refusal("nothing-said", "Choose at least one thing to note; all of it may also stay unsaid.");

    public sealed record PainImpossible(int Pain) : Refusal(
        "pain-impossible", FormattableString.Invariant($"Pain is a number from 0 (none) to 10 (the worst imaginable), not {Pain}."), "Pain");

    public sealed record NeedleImpossible(int? Gauge, decimal? Mm) : Refusal(
        "needle-impossible", FormattableString.Invariant($"There is no such needle: gauge {Gauge}, {Mm:0.#} mm. Gauges are 18 to 36, lengths up to 90 mm."), "Needle");

    public sealed record NothingGivenThere(string SiteId) : Refusal(
        "nothing-given-there", $"Nothing is recorded as given at site \"{SiteId}\". Record the injection first, or note it for the whole treatment.", "Site");

    public sealed record NoteIdReused() : Refusal(
        "note-id-reused", "Another note was already kept under this id. Reload the page and note it again.", "Note");
}
