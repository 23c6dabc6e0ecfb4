using System.Collections.Immutable;
using Glabella.Pharmacology;

namespace Glabella.Planning;

/// <summary>Severity of every line before treatment: graded by the physician, or the model's default for the age.</summary>
public sealed class BaselineGrades
{
    private readonly ImmutableDictionary<string, LineGrades> _graded;
    private readonly int _age;
    private readonly ModelParameters _parameters;

    private BaselineGrades(int age, ImmutableDictionary<string, LineGrades> graded, ModelParameters parameters) =>
        (_age, _graded, _parameters) = (age, graded, parameters);

    /// <summary>Defaults for an age in years.</summary>
    public static BaselineGrades ForAge(int age) =>
        new(age, ImmutableDictionary.Create<string, LineGrades>(StringComparer.Ordinal), ModelParameters.Standard);

    /// <summary>The same with these lines as graded.</summary>
    public BaselineGrades With(IEnumerable<KeyValuePair<string, LineGrades>> graded) =>
        new(_age, _graded.SetItems(graded), _parameters);

    /// <summary>The grades of a line; both sides have the same.</summary>
    public LineGrades Of(string line) => _graded.TryGetValue(line, out var grades) ? grades : Default(line);

    /// <summary>Whether a line has been graded, so that its grades are no defaults.</summary>
    public bool IsGraded(string line) => _graded.ContainsKey(line);

    private LineGrades Default(string line)
    {
        var years = Math.Max(_age - 30, 0);
        var contraction = Grade($"baseline.{line}.contraction", years);
        return new LineGrades(contraction, Math.Min(contraction, Grade($"baseline.{line}.rest", years)));
    }

    private double Grade(string key, int years) =>
        Math.Clamp(_parameters[key + "-at-30"] + (_parameters[key + "-per-year"] * years), 0, 3);
}
