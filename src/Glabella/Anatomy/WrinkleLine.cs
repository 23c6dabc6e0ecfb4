namespace Glabella.Anatomy;

/// <summary>A group of creases that is graded together.</summary>
/// <param name="Id">For example "glabellar-lines".</param>
/// <param name="Name">The name as people read it.</param>
/// <param name="Paired">Whether each side is graded for itself.</param>
/// <param name="Expression">Id of the expression it is graded in at full contraction.</param>
public sealed record WrinkleLine(string Id, string Name, bool Paired, string Expression)
{
    /// <summary>Every line of the atlas.</summary>
    public static IReadOnlyList<WrinkleLine> All { get; } = [.. CreaseFile.All.Select(file => file.ToLine())];

    internal GradesByAge? Grades { get; init; }

    internal double MaleLess { get; init; }

    /// <summary>Grades at an age in years, 0 none to 3 severe, where the atlas and not the model's parameters has them; null where it has none.</summary>
    public (double AtContraction, double AtRest)? DefaultGrades(Sex sex, double age)
    {
        if (Grades?.At(age) is not { } grades)
        {
            return null;
        }

        var less = sex == Sex.Male ? MaleLess : 0;
        return (Math.Max(0, grades.AtContraction - less), Math.Max(0, grades.AtRest - less));
    }
}
