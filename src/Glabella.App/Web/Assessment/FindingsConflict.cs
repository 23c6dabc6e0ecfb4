using System.Globalization;
using Glabella.App.Web.Treatments;
using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Assessment;

/// <summary>Two recordings made from the same findings: where they differ, and both put together.</summary>
/// <param name="Rows">Everything in which the two differ.</param>
/// <param name="Merged">Theirs with what I changed; where both changed the same, mine. Strengths and creases are theirs.</param>
public sealed record FindingsConflict(IReadOnlyList<FindingsConflict.Row> Rows, FaceFindings Merged)
{
    private const string Nothing = "not said";

    /// <param name="What">For example "Glabellar lines".</param>
    /// <param name="By">Who changed it: where both did, one of the two is lost.</param>
    public sealed record Row(string What, string Theirs, string Mine, ChangedBy By);

    /// <summary>Who changed an answer from what both had seen.</summary>
    public enum ChangedBy
    {
        Them,
        Me,
        Both,
    }

    /// <param name="seen">What both started from.</param>
    /// <param name="theirs">What is recorded now.</param>
    /// <param name="mine">What was to be recorded.</param>
    public static FindingsConflict Between(FaceFindings seen, FaceFindings theirs, FaceFindings mine)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(mine);
        var (before, now, wanted) = (Answers(seen), Answers(theirs), Answers(mine));
        Row[] rows =
        [
            .. before.Keys.Concat(now.Keys).Concat(wanted.Keys).Distinct()
                .Select(what => (What: what, Before: before.GetValueOrDefault(what, Nothing), Theirs: now.GetValueOrDefault(what, Nothing), Mine: wanted.GetValueOrDefault(what, Nothing)))
                .Where(answer => answer.Theirs != answer.Mine)
                .Select(answer => new Row(answer.What, answer.Theirs, answer.Mine,
                    answer.Mine == answer.Before ? ChangedBy.Them : answer.Theirs == answer.Before ? ChangedBy.Me : ChangedBy.Both)),
        ];
        return new(rows, theirs with
        {
            SkinType = mine.SkinType == seen.SkinType ? theirs.SkinType : mine.SkinType,
            Grades = [.. Questions.Select(q => MergedGrade(q.Line, q.Side, seen, theirs, mine)).OfType<GradeFinding>()],
        });
    }

    private static IEnumerable<(WrinkleLine Line, Side Side)> Questions =>
        WrinkleLine.All.SelectMany(line => GradeField.SidesOf(line).Select(side => (line, side)));

    private static GradeFinding? MergedGrade(WrinkleLine line, Side side, FaceFindings seen, FaceFindings theirs, FaceFindings mine)
    {
        var chosen = mine.GradesOf(line.Id, side);
        var grades = chosen == seen.GradesOf(line.Id, side) ? theirs.GradesOf(line.Id, side) : chosen;
        return grades is null ? null : new GradeFinding(line.Id, side, grades);
    }

    private static Dictionary<string, string> Answers(FaceFindings findings)
    {
        var answers = Questions
            .Select(q => (What: NameOf(q.Line.Name, q.Side), Grades: findings.GradesOf(q.Line.Id, q.Side)))
            .Where(answer => answer.Grades is not null)
            .ToDictionary(answer => answer.What, answer => $"{Words(answer.Grades!.AtContraction)}, {Words(answer.Grades.AtRest)} at rest");
        if (findings.SkinType is { } skin)
        {
            answers["Skin type"] = skin.ToString();
        }

        foreach (var strength in findings.Strengths)
        {
            answers[SiteWords.MuscleInFull(strength.Muscle, strength.Side)] = FormattableString.Invariant($"{strength.Factor:0.00} × the reference");
        }

        return answers;
    }

    private static string NameOf(string line, Side side) => side == Side.Midline ? line : $"{line}, {side.ToString().ToLowerInvariant()}";

    // A grade between two words is given with its number, so that two different answers never read alike.
    private static string Words(double grade) =>
        grade == Math.Round(grade) ? GradeField.WordOf(grade) : $"{GradeField.WordOf(grade)} ({grade.ToString("0.#", CultureInfo.InvariantCulture)})";
}
