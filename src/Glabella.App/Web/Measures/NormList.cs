using Glabella.Anatomy;
using Glabella.Measurement;

namespace Glabella.App.Web.Measures;

/// <summary>The norms that concern one person, numbered for the notes at the end of the page.</summary>
public sealed class NormList
{
    private readonly Norm[] _norms;

    public NormList(Sex sex, int age) =>
        _norms = [.. Norm.All.Where(norm => Norm.For(norm.Measure, sex, age).Contains(norm))];

    public IReadOnlyList<(Norm Norm, int Number)> Of(string measure) =>
        [.. _norms.Select((norm, i) => (norm, i + 1)).Where(pair => pair.norm.Measure == measure)];

    public IReadOnlyList<Norm> All => _norms;
}
