using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>A protocol made ready to run under one set of constants.</summary>
public sealed class TrialSimulation
{
    // Large enough that threads seldom meet, small enough that progress and Ctrl-C are prompt.
    private const int ChunkSize = 1024;

    private readonly VisitPlan _plan;
    private readonly PopulationShape _shape;

    /// <param name="protocol">The trial.</param>
    /// <param name="parameters">The constants.</param>
    /// <param name="effect">How this trial differs from the run of trials.</param>
    public TrialSimulation(TrialProtocol protocol, ModelParameters parameters, TrialEffect effect)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(parameters);
        (Protocol, Parameters, Effect) = (protocol, parameters, effect);
        _plan = new VisitPlan(protocol);
        _shape = new PopulationShape(protocol.Population, parameters);
    }

    /// <summary>The trial.</summary>
    public TrialProtocol Protocol { get; }

    /// <summary>The constants.</summary>
    public ModelParameters Parameters { get; }

    /// <summary>How this trial differs from the run of trials.</summary>
    public TrialEffect Effect { get; }

    /// <summary>Simulates a range of subjects in every arm: the same counts on any number of threads.</summary>
    /// <param name="subjects">Which subjects of each arm; an index is the same subject in every arm and under all constants.</param>
    /// <param name="seed">Of the study.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="progress">Told the number of subjects done since it was last told, from any thread.</param>
    /// <param name="stop">Ends the run with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One entry an arm, readings in the order of <see cref="Reading.Of"/>.</returns>
    public ArmCounts[] Run(SubjectRange subjects, ulong seed, int threads = 1, IProgress<long>? progress = null, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var total = Protocol.Arms.Select(_ => new ArmCounts(_plan.Readings.Length)).ToArray();
        var chunks = (int)((subjects.Count + ChunkSize - 1) / ChunkSize);
        using var workers = new ThreadLocal<ArmSimulation[]>(() => [.. Protocol.Arms.Select(arm => new ArmSimulation(Protocol, arm, _plan, Parameters, Effect, seed))]);
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, chunk =>
        {
            var part = new SubjectRange(subjects.From + ((long)chunk * ChunkSize), Math.Min(subjects.To, subjects.From + ((chunk + 1L) * ChunkSize)));
            var counts = Run(part, seed, workers.Value!);
            lock (total)
            {
                Add(counts, total);
            }

            progress?.Report(part.Count);
        });
        return total;
    }

    private ArmCounts[] Run(SubjectRange subjects, ulong seed, ArmSimulation[] arms)
    {
        var counts = arms.Select(_ => new ArmCounts(_plan.Readings.Length)).ToArray();
        var draw = new SubjectDraw(Protocol.Population, _shape, seed);
        for (var index = subjects.From; index < subjects.To; index++)
        {
            var traits = draw.At(index);
            for (var arm = 0; arm < arms.Length; arm++)
            {
                arms[arm].Count(traits, index, counts[arm]);
            }
        }

        return counts;
    }

    private static void Add(ArmCounts[] part, ArmCounts[] total)
    {
        for (var arm = 0; arm < total.Length; arm++)
        {
            total[arm].Add(part[arm]);
        }
    }
}
