using System.Globalization;
using Glabella.Anatomy;
using Glabella.App.Web.Assessment;
using Glabella.Clinic.Reviews;
using Glabella.Planning;

namespace Glabella.App.Web.Reviews;

/// <summary>Reads a review from its form. What is not chosen is not recorded; what was typed is kept for showing again.</summary>
public sealed class TypedReview(Func<string, string?> typed)
{
    private static readonly bool[] Efforts = [false, true];

    public string? Text(string name) => typed(name);

    public static string NameOf(MovementPrediction movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return $"kept-{movement.Id}-{movement.Side.ToString().ToLowerInvariant()}";
    }

    public ReviewFindings Read(IEnumerable<MovementPrediction> movements)
    {
        ArgumentNullException.ThrowIfNull(movements);
        return new ReviewFindings(
            [.. WrinkleLine.All.SelectMany(GradesOf)],
            [.. movements.Select(m => (m, Kept: Whole(NameOf(m)))).Where(x => x.Kept is not null).Select(x => new ReviewedMovement(x.m.Id, x.m.Side, x.Kept!.Value))],
            Choice<Improvement>("by-clinician"), Choice<Improvement>("by-patient"), Choice<Satisfaction>("satisfaction"),
            Whole("onset"), (typed("asymmetry") ?? "").Trim(), (typed("note") ?? "").Trim());
    }

    private IEnumerable<ReviewedGrade> GradesOf(WrinkleLine line) =>
        from side in GradeField.SidesOf(line)
        from atRest in Efforts
        let grade = Whole(new GradeField(line, side, atRest).Name)
        where grade is not null
        select new ReviewedGrade(line.Id, side, atRest, grade.Value);

    private int? Whole(string name) => int.TryParse(typed(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private T? Choice<T>(string name) where T : struct, Enum => Enum.TryParse<T>(typed(name), out var value) && Enum.IsDefined(value) ? value : null;
}
