using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Screening;

/// <summary>Records that every question was asked again at this visit and nothing has changed.</summary>
public sealed class RenewScreening(ClinicStore store, TimeProvider clock)
{
    private const string Note = "Asked again: nothing has changed.";

    /// <param name="Id">Made by the client; a repeated request adds nothing.</param>
    /// <param name="Revision">The revision that was read out.</param>
    public sealed record Request(Guid Id, PatientId Patient, int Revision);

    public async Task<Result<ScreeningRevision>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.Assess) is { } notAllowed)
        {
            return notAllowed;
        }

        return IdMissing.Check(request.Id, "Id") is { } damaged
            ? damaged
            : await store.WriteAsync(by, (db, now) => Renew(db, request, by, now), cancellation);
    }

    private async Task<Change<ScreeningRevision>> Renew(ClinicDb db, Request request, Clinician by, DateTimeOffset now)
    {
        var newest = await ScreeningState.NewestAsync(db, request.Patient);
        if (newest is null)
        {
            return new NothingToRenew();
        }

        var sheet = newest.ToSheet().AskedOn(clock.Today());
        if (newest.Id != request.Id && AnswerReading.FirstOpen(Questionnaire.Current, sheet) is { } open)
        {
            return new QuestionsAdded(open.Text);
        }

        return await ScreeningWriting.AddAsync(
            db, new(request.Id, request.Patient, request.Revision, sheet, ScreeningSource.Clinician, Note, "screening-renewed"), by, now);
    }

    public sealed record NothingToRenew() : Refusal("screening-not-found", "There are no answers yet. Ask the questions first.");

    public sealed record QuestionsAdded(string Question) : Refusal(
        "screening-question-open", $"A question was never answered: \"{Question}\" Open the form and answer it.");
}
