using Glabella.Clinic.Links;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Screening;

/// <summary>Sends what a patient has filled in through a link, which ends with it. A clinician then reads it.</summary>
public sealed class SubmitScreening(ClinicStore store)
{
    /// <param name="From">The remote address.</param>
    public sealed record Request(PatientLinkId Link, string From);

    public Task<Result<ScreeningRevision>> Execute(Request request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return store.WriteAsync<ScreeningRevision>(LinkBearer.As(request.From), (db, now) => Submit(db, request, now), cancellation);
    }

    private static async Task<Change<ScreeningRevision>> Submit(ClinicDb db, Request request, DateTimeOffset now)
    {
        var link = await LinkBearer.FindAsync(db, request.Link);
        if (KeepScreeningDraft.Refuse(link, now) is { } refusal)
        {
            return refusal;
        }

        var sheet = KeepScreeningDraft.DraftOf(link!);
        if (AnswerReading.FirstOpen(Questionnaire.Current, sheet) is { } open)
        {
            return new AnswerReading.NotAnswered(open);
        }

        link!.Close(LinkEnd.Submitted, now);
        return await ScreeningWriting.AddAsync(
            db, new(link.Id.Value, link.PatientId, null, sheet, ScreeningSource.Patient, "", "screening-submitted"), LinkBearer.As(request.From), now);
    }
}
