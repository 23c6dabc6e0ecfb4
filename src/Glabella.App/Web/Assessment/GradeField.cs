using System.Globalization;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.App.Web.Assessment;

/// <summary>One question of the assessment: a line, on a side, at rest or at contraction; and the name of its form field.</summary>
public sealed record GradeField(WrinkleLine Line, Side Side, bool AtRest)
{
    /// <summary>The value of the choice that says nothing.</summary>
    public const string NotGraded = "";

    public static IReadOnlyList<string> Words { get; } = ["none", "mild", "moderate", "severe"];

    public string Name => $"grade-{Line.Id}-{Side.ToString().ToLowerInvariant()}-{(AtRest ? "rest" : "contraction")}";

    /// <summary>The sides of a line that are graded for themselves.</summary>
    public static IReadOnlyList<Side> SidesOf(WrinkleLine line) => line.Paired ? [Side.Right, Side.Left] : [Side.Midline];

    /// <summary>The word of the nearest grade.</summary>
    public static string WordOf(double grade) => Words[(int)Math.Clamp(Math.Round(grade, MidpointRounding.AwayFromZero), 0, 3)];

    /// <summary>The value that stands for what is recorded.</summary>
    public static string ValueOf(double? recorded) => recorded?.ToString("0.#", CultureInfo.InvariantCulture) ?? NotGraded;

    /// <summary>The value of a choice: where a grade between two was recorded, the nearest choice keeps it to the tenth.</summary>
    public static string ValueOf(int choice, double? recorded) =>
        (recorded is { } grade && WordOf(grade) == Words[choice] ? grade : choice).ToString("0.#", CultureInfo.InvariantCulture);
}
