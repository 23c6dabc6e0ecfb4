using BenchmarkDotNet.Attributes;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Planning.Checks;

namespace Glabella.Benchmarks.Planning;

/// <summary>The whole evaluation of a plan on the female reference face of 45 years: what the planner waits for while a site is dragged.</summary>
[MemoryDiagnoser]
public class PlanEvaluatorBenchmarks
{
    private readonly FaceAtlas _atlas;
    private readonly FaceMechanics _mechanics;
    private readonly PlanEvaluator _evaluator;
    private readonly TreatmentPlan _glabella;
    private readonly TreatmentPlan _twentySites;

    public PlanEvaluatorBenchmarks()
    {
        _atlas = FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 45));
        _mechanics = FaceMechanics.Build(_atlas);
        _evaluator = Build();
        _glabella = Plan("glabella-5");
        var upper = Plan("upper-face");
        _twentySites = upper.With(
            [.. upper.Injections, .. upper.Injections.Take(4).Select(i => i with { Id = i.Id + "-again", Point = i.Point.Moved(0, 3, 0) })]);
        _evaluator.Evaluate(_twentySites);
    }

    [Benchmark(Description = "Evaluate 5 sites")]
    public PlanEvaluation FiveSites() => _evaluator.Evaluate(_glabella);

    [Benchmark(Description = "Evaluate 20 sites")]
    public PlanEvaluation TwentySites() => _evaluator.Evaluate(_twentySites);

    [Benchmark(Description = "Check 20 sites")]
    public IReadOnlyList<Finding> Checks() => PlanChecks.Run(_twentySites, _atlas);

    [Benchmark(Description = "Build an evaluator on a fitted face")]
    public PlanEvaluator Build() => new(_atlas, _mechanics, BaselineGrades.ForAge(45));

    private TreatmentPlan Plan(string protocol)
    {
        var product = Products.Find("onabotulinumtoxinA");
        var made = Products.LabelOf(product).Reconstitutions[0].Of(product);
        return new(product, made, [.. Protocols.Fit(Protocols.Find(protocol), _atlas, product)]);
    }
}
