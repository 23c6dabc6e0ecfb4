using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Clinic.Reviews;

/// <summary>What a review may say at all, whatever the treatment.</summary>
internal static class ReviewChecks
{
    private const int HighestGrade = 3;
    private const int LongestText = 2000;

    /// <summary>The first thing that cannot be, else null.</summary>
    public static Refusal? Of(ReviewFindings found) => found.IsEmpty
        ? new RecordReview.NothingFound()
        : OfGrades(found.Grades) ?? OfMovements(found.Movements) ?? (Refusal?)OfText("Asymmetry", found.Asymmetry) ?? OfText("Note", found.Note);

    private static Refusal? OfGrades(IReadOnlyList<ReviewedGrade> grades)
    {
        var seen = new HashSet<(string, Side, bool)>();
        foreach (var grade in grades)
        {
            if (WrinkleLine.All.FirstOrDefault(line => line.Id == grade.Line) is not { } line || line.Paired == (grade.Side == Side.Midline))
            {
                return new RecordReview.LineUnknown(grade.Line, grade.Side);
            }

            if (!seen.Add((grade.Line, grade.Side, grade.AtRest)))
            {
                return new RecordReview.LineTwice(line.Name);
            }

            if (grade.Grade is < 0 or > HighestGrade)
            {
                return new RecordReview.GradeImpossible(line.Name, grade.Grade);
            }
        }

        return null;
    }

    private static RecordReview.KeptImpossible? OfMovements(IReadOnlyList<ReviewedMovement> movements)
    {
        var seen = new HashSet<(string, Side)>();
        var wrong = movements.FirstOrDefault(m => m.KeptPercent is < 0 or > 100 || m.KeptPercent % ReviewedMovement.Step != 0 || !seen.Add((m.Movement, m.Side)));
        return wrong is null ? null : new(wrong.Movement, wrong.KeptPercent);
    }

    private static RecordReview.TextTooLong? OfText(string field, string text) =>
        text.Length > LongestText ? new(field, text.Length, LongestText) : null;
}
