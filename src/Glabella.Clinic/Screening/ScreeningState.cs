using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Screening;

/// <summary>What stands on record of a patient's answers, and whether it can be relied on today.</summary>
/// <param name="Newest">Null when nobody ever asked.</param>
/// <param name="Check">Who read a patient's own answers; null when nobody has, or a clinician asked.</param>
/// <param name="Stale">Questions to be asked again.</param>
/// <param name="Implied">All that the answers mean, whatever the plan.</param>
public sealed record ScreeningState(ScreeningRevision? Newest, ScreeningCheck? Check, IReadOnlyList<Question> Stale, IReadOnlyList<Implication> Implied)
{
    /// <summary>Whether a patient's own answers still wait for a clinician.</summary>
    public bool IsUnchecked => Newest is { Source: ScreeningSource.Patient } && Check is null;

    internal static async Task<ScreeningState> OfAsync(ClinicDb db, PatientId patient, DateOnly today, CancellationToken cancellation = default)
    {
        var age = (await db.Patients.SingleAsync(p => p.Id == patient, cancellation)).AgeOn(today);
        var questionnaire = Questionnaire.Current;
        var newest = await NewestAsync(db, patient, cancellation);
        if (newest is null)
        {
            return new ScreeningState(null, null, [], Implications.OfAge(questionnaire, age));
        }

        var check = await db.Set<ScreeningCheck>().SingleOrDefaultAsync(c => c.PatientId == patient && c.Revision == newest.Revision, cancellation);
        var sheet = newest.ToSheet();
        var stale = questionnaire.Questions
            .Where(question => question.Kind == QuestionKind.YesNo && sheet.IsAsked(question))
            .Where(question => sheet.To(question.Id) is not { } answer || answer.On.AddDays(questionnaire.DaysOf(question)) < today);
        return new ScreeningState(newest, check, [.. stale], Implications.Of(questionnaire, sheet, age, today));
    }

    internal static Task<ScreeningRevision?> NewestAsync(ClinicDb db, PatientId patient, CancellationToken cancellation = default) =>
        db.Set<ScreeningRevision>().Where(s => s.PatientId == patient).OrderByDescending(s => s.Revision).FirstOrDefaultAsync(cancellation);
}
