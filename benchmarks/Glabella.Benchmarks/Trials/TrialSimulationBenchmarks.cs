using BenchmarkDotNet.Attributes;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Benchmarks.Trials;

/// <summary>Virtual subjects through the full spatial model; times are of one subject.</summary>
[MemoryDiagnoser]
public class TrialSimulationBenchmarks
{
    private const int Subjects = 8192;

    private readonly TrialSimulation _simulation = new(BenchmarkTrial.Protocol, ModelParameters.Standard, TrialEffect.None);

    [Benchmark(Description = "One subject, 5 sites, 6 visits, 2 raters", OperationsPerInvoke = Subjects)]
    public ArmCounts[] Run() => _simulation.Run(new SubjectRange(0, Subjects), BenchmarkTrial.Seed);
}
