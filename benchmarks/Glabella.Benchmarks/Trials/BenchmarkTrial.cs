using Glabella.Planning;
using Glabella.Trials;

namespace Glabella.Benchmarks.Trials;

/// <summary>The trial that is measured: the label pattern of the glabella, six visits, both raters.</summary>
internal static class BenchmarkTrial
{
    public const ulong Seed = 1;

    public static TrialProtocol Protocol { get; } = new(
        "benchmark",
        [FaceArea.GlabellarLines],
        TrialPopulation.Default,
        [new TrialArm("20 U", Products.Find("onabotulinumtoxinA"), [new ArmPattern(Protocols.Find("glabella-5"), 20)], TrialArm.UsualSize)],
        [
            .. new[] { Endpoint.NoneOrMildInvestigator, Endpoint.NoneOrMildSubject, Endpoint.NoneOrMildBoth, Endpoint.TwoGradesBoth }
                .Select(e => new TrialEndpoint(e, [7, 14, 30, 60, 90, 120])),
        ]);
}
