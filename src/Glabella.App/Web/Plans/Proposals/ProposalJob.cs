namespace Glabella.App.Web.Plans.Proposals;

/// <summary>One computation asked for by one planner: it waits, runs and ends once.</summary>
internal sealed class ProposalJob : IProgress<double>, IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<ProposalJob, Answer> _compute;
    private double _progress;

    /// <param name="planner">Who asks.</param>
    /// <param name="compute">Given the job for its progress and its cancellation.</param>
    public ProposalJob(PlannerKey planner, Func<ProposalJob, Answer> compute) => (Planner, _compute) = (planner, compute);

    /// <summary>One of the two.</summary>
    public sealed record Answer(ProposalView? Proposal, IReadOnlyList<ConflictView>? Conflicts);

    public Guid Id { get; } = Guid.NewGuid();

    public PlannerKey Planner { get; }

    public JobStateName State { get; private set; } = JobStateName.Waiting;

    public Answer? Result { get; private set; }

    /// <summary>When someone last asked for it.</summary>
    public DateTimeOffset AskedAt { get; set; }

    public double Progress => Volatile.Read(ref _progress);

    public CancellationToken Cancellation => _cancel.Token;

    public bool HasEnded => _ended.Task.IsCompleted;

    /// <summary>Completes when it has ended, in whichever way.</summary>
    public Task Ended => _ended.Task;

    public void Report(double value) => Volatile.Write(ref _progress, value);

    public Answer Compute() => _compute(this);

    public void Start() => State = JobStateName.Running;

    /// <summary>Ends it, unless it has ended.</summary>
    public void End(JobStateName state, Answer? result = null)
    {
        if (!HasEnded)
        {
            (Result, State) = (result, state);
            _ended.TrySetResult();
        }
    }

    public void Cancel()
    {
        if (!HasEnded)
        {
            _cancel.Cancel();
        }
    }

    public void Dispose() => _cancel.Dispose();
}
