using Glabella.Clinic.Audit;
using Glabella.Clinic.Links;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Screening;

/// <summary>Keeps one page of a patient's answers until all are sent. The caller has matched the birth date in this browser.</summary>
public sealed class KeepScreeningDraft(ClinicStore store, TimeProvider clock)
{
    /// <param name="Section">The page that was filled in.</param>
    /// <param name="From">The remote address.</param>
    public sealed record Request(PatientLinkId Link, string Section, IReadOnlyDictionary<string, string> Fields, string From);

    public Task<Result<AnswerSheet>> Execute(Request request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return store.WriteAsync<AnswerSheet>(LinkBearer.As(request.From), (db, now) => Keep(db, request, now), cancellation);
    }

    /// <summary>What has been kept; empty at first.</summary>
    public Task<Result<AnswerSheet>> Read(PatientLinkId link, CancellationToken cancellation = default) => store.ReadAsync<Result<AnswerSheet>>(async db =>
    {
        var found = await LinkBearer.FindAsync(db, link, cancellation);
        return Refuse(found, clock.Now()) is { } refusal ? refusal : DraftOf(found!);
    });

    internal static Refusal? Refuse(PatientLink? link, DateTimeOffset now) =>
        LinkClosed.Check(link, now) as Refusal ?? (link!.Purpose == LinkPurpose.Screening ? null : new LinkForOtherPurpose(link.Purpose));

    internal static AnswerSheet DraftOf(PatientLink link) =>
        link.Draft is { } draft ? AnswerSheet.Restore(draft) : new AnswerSheet(Questionnaire.Current.Id, Questionnaire.Current.Version, []);

    private async Task<Change<AnswerSheet>> Keep(ClinicDb db, Request request, DateTimeOffset now)
    {
        var link = await LinkBearer.FindAsync(db, request.Link);
        if (Refuse(link, now) is { } refusal)
        {
            return refusal;
        }

        var section = Questionnaire.Current.Sections.FirstOrDefault(section => section.Id == request.Section);
        if (section is null)
        {
            return new NoSuchPage();
        }

        var sheet = AnswerReading.Read(Questionnaire.Current, section.Questions, request.Fields, DraftOf(link!), clock.Today());
        if (!sheet.Succeeded)
        {
            return sheet.Refusal;
        }

        link!.Keep(sheet.Value.Write());
        return Change.Made(sheet.Value, AuditAct.Of("screening-page-kept", "patient-link", link.Id.Value, link.PatientId, new { request.Section }));
    }

    public sealed record NoSuchPage() : Refusal("screening-page-not-found", "This page is not part of the questions any more. Start again.");
}
