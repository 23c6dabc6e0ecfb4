using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>What a clinician found on one face, where it differs from the defaults of sex and age: skin, graded lines, strengths, creases.</summary>
/// <remarks>Equal findings have the same canonical text (<see cref="FaceFindingsFile.Write"/>), whatever the order they were given in.</remarks>
/// <param name="SkinType">Null when not said.</param>
/// <param name="Grades">Graded lines; those left out take the defaults of the age.</param>
/// <param name="Strengths">Muscles stronger or weaker than the reference.</param>
/// <param name="Creases">Creases drawn, changed or taken away by hand.</param>
public sealed record FaceFindings(
    SkinType? SkinType,
    ImmutableArray<GradeFinding> Grades,
    ImmutableArray<StrengthFinding> Strengths,
    ImmutableArray<CreaseFinding> Creases)
{
    /// <summary>Nothing found yet.</summary>
    public static FaceFindings None { get; } = new(null, [], [], []);

    /// <summary>The grades of a line on a side; null when it was not graded.</summary>
    public LineGrades? GradesOf(string line, Side side) => Grades.FirstOrDefault(g => g.Line == line && g.Side == side)?.Grades;

    /// <summary>Strength of a muscle as a factor of the reference strength; 1 when nothing was found.</summary>
    public double StrengthOf(string muscle, Side side) => Strengths.FirstOrDefault(s => s.Muscle == muscle && s.Side == side)?.Factor ?? 1;
}
