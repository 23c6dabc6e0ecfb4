using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Severity of every line before treatment: graded by the physician, or a default for the age.</summary>
/// <remarks>
/// Defaults of glabellar, forehead and lateral canthal lines are parameters of the model, those of other lines stand with their curves in data/creases.
/// </remarks>
public sealed class BaselineGrades
{
    private readonly ImmutableDictionary<(string Line, Side Side), LineGrades> _graded;
    private readonly Sex _sex;
    private readonly int _age;
    private readonly ModelParameters _parameters;

    private BaselineGrades(Sex sex, int age, ImmutableDictionary<(string, Side), LineGrades> graded, ModelParameters parameters) =>
        (_sex, _age, _graded, _parameters) = (sex, age, graded, parameters);

    /// <summary>Defaults for an age in years, of women where the sexes differ.</summary>
    public static BaselineGrades ForAge(int age) => For(Sex.Female, age);

    /// <summary>Defaults for a sex and an age in years.</summary>
    public static BaselineGrades For(Sex sex, int age) =>
        new(sex, age, ImmutableDictionary<(string, Side), LineGrades>.Empty, ModelParameters.Standard);

    /// <summary>The same with these lines as graded, both sides alike.</summary>
    public BaselineGrades With(IEnumerable<KeyValuePair<string, LineGrades>> graded)
    {
        ArgumentNullException.ThrowIfNull(graded);
        return new(_sex, _age, graded.Aggregate(_graded, WithBothSides), _parameters);
    }

    /// <summary>The same with these lines as graded, each side for itself.</summary>
    public BaselineGrades WithSides(IEnumerable<GradeFinding> graded)
    {
        ArgumentNullException.ThrowIfNull(graded);
        return new(_sex, _age, _graded.SetItems(graded.Select(g => KeyValuePair.Create((g.Line, g.Side), g.Grades))), _parameters);
    }

    /// <summary>The grades of a line on a side: as graded there, else as graded for both sides, else the default.</summary>
    public LineGrades Of(string line, Side side) => Graded(line, side) ?? Default(line);

    /// <summary>Whether a line has been graded on a side, so that its grades are no defaults.</summary>
    public bool IsGraded(string line, Side side) => Graded(line, side) is not null;

    private LineGrades? Graded(string line, Side side) =>
        _graded.GetValueOrDefault((line, side)) ?? _graded.GetValueOrDefault((line, Side.Midline));

    // What holds for both sides stands at the midline, and nothing of a side may hide it.
    private static ImmutableDictionary<(string Line, Side Side), LineGrades> WithBothSides(
        ImmutableDictionary<(string Line, Side Side), LineGrades> graded, KeyValuePair<string, LineGrades> line) =>
        graded.RemoveRange([(line.Key, Side.Right), (line.Key, Side.Left)]).SetItem((line.Key, Side.Midline), line.Value);

    private LineGrades Default(string line)
    {
        if (CreaseFile.All.FirstOrDefault(file => file.Id == line)?.ToLine().DefaultGrades(_sex, _age) is { } drawn)
        {
            return new LineGrades(drawn.AtContraction, Math.Min(drawn.AtContraction, drawn.AtRest));
        }

        var years = Math.Max(_age - 30, 0);
        var contraction = Grade($"baseline.{line}.contraction", years);
        return new LineGrades(contraction, Math.Min(contraction, Grade($"baseline.{line}.rest", years)));
    }

    private double Grade(string key, int years) =>
        Math.Clamp(_parameters[key + "-at-30"] + (_parameters[key + "-per-year"] * years), 0, 3);
}
