using System.Collections.Immutable;
using System.Globalization;
using Glabella.Anatomy;
using Glabella.Clinic;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Assessment;

/// <summary>Reads the assessment form: skin type, grades, and which strengths stay. Creases are drawn in the planner and pass through.</summary>
/// <remarks>A field that was not sent leaves what is recorded: only an answer that says so takes a finding away.</remarks>
public static class TypedFindings
{
    public const string SkinTypeName = "skin-type";

    /// <param name="form">The form as it came.</param>
    /// <param name="recorded">What the record holds now.</param>
    /// <param name="proposed">What the photographs propose now.</param>
    public static Result<FaceFindings> Read(IFormCollection form, FaceFindings recorded, IReadOnlyList<ProposedMovement> proposed)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(proposed);
        var skin = form.TryGetValue(SkinTypeName, out var sentSkin) ? sentSkin.ToString() : recorded.SkinType?.ToString() ?? "";
        if (skin.Length > 0 && !SkinTypes.All.Any(type => type.ToString() == skin))
        {
            return new Unreadable(SkinTypeName, "This is no skin type. Choose one of I to VI, or leave it open.");
        }

        if (proposed.FirstOrDefault(movement => form[movement.FieldName].ToString() is { Length: > 0 } sent && sent != movement.Value) is { } moved)
        {
            return new Unreadable(moved.FieldName, $"{moved.Name} has been measured anew since this page was shown. Look at the new figures, then accept or leave them.");
        }

        var grades = ImmutableArray.CreateBuilder<GradeFinding>();
        foreach (var (line, side) in WrinkleLine.All.SelectMany(line => GradeField.SidesOf(line).Select(side => (line, side))))
        {
            var read = ReadGrades(form, recorded, line, side);
            if (!read.Succeeded)
            {
                return read.Refusal;
            }

            if (read.Value is { } graded)
            {
                grades.Add(graded);
            }
        }

        return recorded with
        {
            SkinType = skin.Length > 0 ? Enum.Parse<SkinType>(skin) : null,
            Grades = grades.ToImmutable(),
            Strengths = Strengths(form, recorded, proposed),
        };
    }

    /// <summary>What was accepted takes the place of what was recorded of the same muscle and side.</summary>
    private static ImmutableArray<StrengthFinding> Strengths(IFormCollection form, FaceFindings recorded, IReadOnlyList<ProposedMovement> proposed)
    {
        StrengthFinding[] accepted = [.. proposed.Where(movement => form[movement.FieldName].ToString() == movement.Value).SelectMany(movement => movement.ToFindings())];
        return
        [
            .. recorded.Strengths.Where(strength => form[NameOf(strength)].ToString() != "discard"
                && !accepted.Any(other => other.Muscle == strength.Muscle && other.Side == strength.Side)),
            .. accepted,
        ];
    }

    /// <summary>The form field that says whether a strength stays.</summary>
    public static string NameOf(StrengthFinding strength)
    {
        ArgumentNullException.ThrowIfNull(strength);
        return $"strength-{strength.Muscle}-{strength.Side.ToString().ToLowerInvariant()}";
    }

    private static Result<GradeFinding?> ReadGrades(IFormCollection form, FaceFindings recorded, WrinkleLine line, Side side)
    {
        var grades = recorded.GradesOf(line.Id, side);
        var (atContraction, atRest) = (new GradeField(line, side, AtRest: false), new GradeField(line, side, AtRest: true));
        var (contraction, rest) = (Answer(form, atContraction, grades?.AtContraction), Answer(form, atRest, grades?.AtRest));
        if (contraction == GradeField.NotGraded && rest == GradeField.NotGraded)
        {
            return (GradeFinding?)null;
        }

        if (ReadGrade(contraction) is not { } full)
        {
            return new Unreadable(atContraction.Name, "Grade it at contraction too, or leave both open.");
        }

        if (ReadGrade(rest) is not { } still)
        {
            return new Unreadable(atRest.Name, "Grade it at rest too, or leave both open.");
        }

        return still > full
            ? new Unreadable(atRest.Name, $"“{GradeField.WordOf(still)}” at rest but “{GradeField.WordOf(full)}” at contraction: a line seen at rest is there at contraction too. Change one of the two.")
            : new GradeFinding(line.Id, side, new LineGrades(full, still));
    }

    private static string Answer(IFormCollection form, GradeField question, double? recorded) =>
        form.TryGetValue(question.Name, out var sent) ? sent.ToString() : GradeField.ValueOf(recorded);

    private static double? ReadGrade(string typed) =>
        double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var grade) && grade is >= 0 and <= 3 ? grade : null;

    public sealed record Unreadable(string Where, string What) : Refusal("assessment-unreadable", What, Where);
}
