using System.Collections.Immutable;
using Glabella.Planning;

namespace Glabella.App.Web.Explain;

/// <summary>The forecast of a plan as a patient reads it: in grades, weeks and plain comparisons.</summary>
internal sealed class PatientStory(PlanEvaluation evaluation)
{
    /// <summary>The days of the week-by-week table.</summary>
    public static readonly ImmutableArray<int> Days = [0, 3, 7, 14, 28, 56, 84, 112, 140, 168];

    private const double LeastChange = 0.25;
    private const double NoticedShare = 0.25;
    private const double MuchChanged = 1.25;
    private const double Negligible = 0.1;
    private static readonly string[] Grades = ["none", "mild", "medium", "deep"];

    /// <summary>The lines that the plan changes; sides that go alike are told once.</summary>
    public IReadOnlyList<LinePrediction> Lines { get; } =
        [.. evaluation.Lines.Where(line => Best(line.AtContraction) is var best && line.AtContraction.Median[0] - line.AtContraction.Median[best] >= LeastChange).DistinctBy(line => line.Id)];

    /// <summary>The grade of a severity, as a word a patient knows.</summary>
    public static string GradeOf(double severity) => Grades[GradeNumber(severity)];

    public static int GradeNumber(double severity) => Math.Clamp((int)Math.Round(severity, MidpointRounding.AwayFromZero), 0, 3);

    /// <summary>When a line begins to change, when it is smoothest and when half of the change is gone.</summary>
    public static string CourseOf(LinePrediction line)
    {
        var course = line.AtContraction.Median;
        var best = Best(line.AtContraction);
        var begins = First(course, 0, severity => severity < course[0] && course[0] - severity >= NoticedShare * (course[0] - course[best]));
        var half = (course[0] + course[best]) / 2;
        var fades = First(course, best, severity => severity >= half);
        return string.Join(' ', new[]
        {
            begins is { } day ? $"You should see a change after about {Days(day)}." : "The change will be small.",
            $"It is strongest about {Weeks(best)} after the treatment.",
            fades is { } later ? $"After about {Weeks(later)} half of it is gone." : $"Half of it is still there after {Weeks(course.Length - 1)}.",
        });

        static string Days(int day) => day <= 1 ? "one day" : $"{day} days";
    }

    /// <summary>How deep a line is before and at its best, and between which grades most people end.</summary>
    public static string DepthOf(LinePrediction line)
    {
        var band = line.AtContraction;
        var best = Best(band);
        var (before, after) = (GradeOf(band.Median[0]), GradeOf(band.Median[best]));
        var (least, most) = (GradeOf(band.High[best]), GradeOf(band.Low[best]));
        var change = before == after ? $"They are {before} now and should get a little softer." : $"They are {before} now. At their best they should be {Word(after)}.";
        return least == most
            ? $"{change} Nine of ten people like you end there."
            : $"{change} Nine of ten people like you end between {Word(most)} and {Word(least)}.";

        static string Word(string grade) => grade == "none" ? "gone" : grade;
    }

    /// <summary>A risk beside the usual plan.</summary>
    public static string Compare(RiskPrediction risk) => risk switch
    {
        { Relative: < Negligible } => "With your plan we do not expect it.",
        { Relative: > MuchChanged } => "With your plan it may happen more often than that.",
        { Relative: < 1 / MuchChanged } => "With your plan it should happen less often than that.",
        _ => "With your plan it should be about the same.",
    };

    private static int Best(Planning.Band band) => band.Median.IndexOf(band.Median.Min());

    private static int? First(ImmutableArray<double> course, int from, Func<double, bool> holds)
    {
        for (var day = from; day < course.Length; day++)
        {
            if (holds(course[day]))
            {
                return day;
            }
        }

        return null;
    }

    private static string Weeks(int days) => Math.Max(1, (int)Math.Round(days / 7.0)) is var weeks && weeks == 1 ? "one week" : $"{weeks} weeks";
}
