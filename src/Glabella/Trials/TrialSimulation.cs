using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>A protocol made ready to run under one set of constants.</summary>
public sealed class TrialSimulation
{
    /// <param name="protocol">The trial.</param>
    /// <param name="parameters">The constants.</param>
    /// <param name="effect">How this trial differs from the run of trials.</param>
    public TrialSimulation(TrialProtocol protocol, ModelParameters parameters, TrialEffect effect)
    {
        (Protocol, Parameters, Effect) = (protocol, parameters, effect);
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
    public ArmCounts[] Run(SubjectRange subjects, ulong seed, int threads = 1, IProgress<long>? progress = null, CancellationToken stop = default) =>
        throw new NotSupportedException("The engine follows.");
}
