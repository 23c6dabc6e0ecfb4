using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

/// <summary>A face with lines worth treating, and wishes that a clinician would have of it.</summary>
internal static class ProblemFixture
{
    public const int Scenarios = 32;

    public static ToxinProduct Product { get; } = Products.Find("onabotulinumtoxinA");

    public static PlanningFace Face { get; } = FaceOf(Sex.Female, 45);

    public static PlanningFace FaceOf(Sex sex, int age)
    {
        var atlas = FaceAtlas.Fit(PatientFace.Reference(sex, age));
        var grades = new Dictionary<string, LineGrades>
        {
            [FaceArea.GlabellarLines] = new(2.5, 0.4),
            [FaceArea.ForeheadLines] = new(2.3, 0.4),
            [FaceArea.LateralCanthalLines] = new(2.2, 0.4),
        };
        return new(atlas, FaceMechanics.Build(atlas), BaselineGrades.For(sex, age).With(grades));
    }

    public static PlanWishes Wishes(params string[] areas) => new(
        Product, Products.LabelOf(Product).Reconstitutions[0].Of(Product), areas.Length > 0 ? [.. areas] : [.. CandidateSites.Areas])
    {
        StepUnits = 0.5m,
        Scenarios = Scenarios,
    };

    public static PlannedInjection[] LabelSites(string protocol) => Protocols.Fit(Protocols.Find(protocol), Face.Atlas, Product);

    public static ImmutableArray<double> Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
    }
}
