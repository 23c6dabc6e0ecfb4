using System.Collections.Immutable;
using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>A trial with all that its forecast needs: the best estimate and the ensemble.</summary>
public sealed class TrialStudy
{
    private readonly TrialProtocol _protocol;
    private readonly ModelParameters _parameters;
    private readonly ImmutableArray<EnsembleMember> _members;

    /// <param name="protocol">The trial.</param>
    /// <param name="parameters">The best estimate.</param>
    /// <param name="members">The ensemble.</param>
    public TrialStudy(TrialProtocol protocol, ModelParameters parameters, ImmutableArray<EnsembleMember> members)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(parameters);
        (_protocol, _parameters) = (protocol, parameters);
        _members = [new EnsembleMember(parameters, TrialEffect.None), .. members];
    }

    /// <summary>A trial under the constants and the ensemble of this build.</summary>
    public static TrialStudy Of(TrialProtocol protocol) => new(
        protocol, ModelParameters.Standard, TrialEnsemble.Draw(ModelParameters.Standard, ParameterPosterior.Standard));

    /// <summary>Subjects that a part simulates in each arm, the ensemble's among them.</summary>
    public long Work(long subjects, int shard = 1, int shards = 1) => SubjectRange.Shard(subjects, shard, shards).Count
        + (_members.Length * SubjectRange.Shard(TrialPart.MemberSubjects(subjects), shard, shards).Count);

    /// <summary>Simulates one part: the same counts on any number of threads.</summary>
    /// <param name="subjects">Of each arm of the whole study, at least 1.</param>
    /// <param name="seed">Of the study.</param>
    /// <param name="shard">From 1.</param>
    /// <param name="shards">Number of parts.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="progress">Told the number of subjects done since it was last told, from any thread.</param>
    /// <param name="stop">Ends the run with <see cref="OperationCanceledException"/>.</param>
    public TrialPart Run(
        long subjects, ulong seed, int shard = 1, int shards = 1, int threads = 1, IProgress<long>? progress = null, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(subjects);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var whole = new TrialSimulation(_protocol, _parameters, TrialEffect.None)
            .Run(SubjectRange.Shard(subjects, shard, shards), seed, threads, progress, stop);
        var first = SubjectRange.Shard(TrialPart.MemberSubjects(subjects), shard, shards);
        var members = new ImmutableArray<ArmCounts>[_members.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop };
        Parallel.For(0, members.Length, options, i =>
            members[i] = [.. new TrialSimulation(_protocol, _members[i].Parameters, _members[i].Effect).Run(first, seed, 1, progress, stop)]);
        return new TrialPart(
            _protocol, seed, subjects, shard, shards, ModelParameters.ModelVersion, _parameters.Hash, [.. whole], [.. members]);
    }
}
