using Glabella.Anatomy;

namespace Glabella.Planning;

/// <summary>From the grade of a line to the depth of its creases: what the picture draws is what the number says.</summary>
/// <remarks>
/// <para>Depth = D · share(S), D the depth of the crease at the worst grade (data/creases), share straight between the knots of data/face/crease-depth.json,
/// 0 at grade 0 and 1 at grade 3. A crease that shows only from grade g on has share(3 (S − g) / (3 − g)). In between rest and full effort the
/// dynamic part grows with the compression under it to the power γ of <see cref="LineSeverity"/>. docs/model/severity.md.</para>
/// <para>Valid for grades 0–3. It ignores that grades name more than depth: length, number and colour of lines. Source: see the file's origin.</para>
/// </remarks>
public static class CreaseDepth
{
    /// <summary>The severest grade.</summary>
    public const double WorstGrade = 3;

    /// <summary>Grades at which the share of full depth is known, from 0 to 3.</summary>
    public static IReadOnlyList<double> Grades => CreaseDepthFile.Load().Grades;

    /// <summary>The share of full depth at each of <see cref="Grades"/>.</summary>
    public static IReadOnlyList<double> Shares => CreaseDepthFile.Load().Shares;

    /// <summary>The share of its full depth that a crease has when its line has a grade, 0 to 1.</summary>
    public static double Share(double grade)
    {
        var (grades, shares) = (Grades, Shares);
        for (var i = 1; i < grades.Count; i++)
        {
            if (grade <= grades[i])
            {
                return shares[i - 1] + (Math.Max(0, grade - grades[i - 1]) / (grades[i] - grades[i - 1]) * (shares[i] - shares[i - 1]));
            }
        }

        return shares[^1];
    }

    /// <summary>Depth of a crease before treatment as shares of its full depth: at rest, and at full contraction.</summary>
    /// <param name="crease">The crease; depths set for it by hand come before the grades.</param>
    /// <param name="grades">Of its line on its side.</param>
    public static (double AtRest, double AtContraction) Of(Crease crease, LineGrades grades)
    {
        ArgumentNullException.ThrowIfNull(crease);
        ArgumentNullException.ThrowIfNull(grades);
        var (atRest, atContraction) = (Share(Above(crease.FromGrade, grades.AtRest)), Share(Above(crease.FromGrade, grades.AtContraction)));
        var rest = crease.OwnRest ?? atRest;
        return (rest, Math.Clamp(rest + (crease.Gain * (atContraction - atRest)), rest, 1));
    }

    private static double Above(double from, double grade) => Math.Max(0, grade - from) * WorstGrade / (WorstGrade - from);
}

/// <summary>The file <c>data/face/crease-depth.json</c>: how deep a crease is at a grade.</summary>
internal sealed record CreaseDepthFile(string Origin, double[] Grades, double[] Shares)
{
    private static readonly Lazy<CreaseDepthFile> File = new(() => ReferenceData.Read<CreaseDepthFile>("face/crease-depth.json"));

    public static CreaseDepthFile Load() => File.Value;
}
