using Glabella.Clinic;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>One line of computations for the whole program, worked off by few threads of their own, so that whoever drags a site never waits behind one.</summary>
/// <remarks>A planner has one computation: a new one takes the place of the last. What nobody asks for any more is stopped, and answers are kept for a minute.</remarks>
internal sealed partial class ProposalQueue(TimeProvider clock, ILogger<ProposalQueue> log) : BackgroundService
{
    /// <summary>Assumed: at half a second each nobody waits for more.</summary>
    private const int MostWaiting = 32;

    /// <summary>A page asks several times a second; one that does not for so long is gone.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly List<ProposalJob> _line = [];
    private readonly Dictionary<Guid, ProposalJob> _jobs = [];
    private readonly SemaphoreSlim _arrived = new(0);

    /// <summary>Puts a computation in the line, and ends the one that the same planner had.</summary>
    public Result<ProposalJob> Add(PlannerKey planner, Func<ProposalJob, ProposalJob.Answer> compute)
    {
        lock (_lock)
        {
            Sweep();
            foreach (var last in _jobs.Values.Where(job => job.Planner == planner).ToArray())
            {
                Stop(last);
            }

            if (_line.Count >= MostWaiting)
            {
                return new Crowded(_line.Count);
            }

            var job = new ProposalJob(planner, compute) { AskedAt = clock.GetUtcNow() };
            _jobs.Add(job.Id, job);
            _line.Add(job);
            _arrived.Release();
            return job;
        }
    }

    /// <summary>A computation of a planner; null when it is not there any more or is another's.</summary>
    public ProposalJob? Find(Guid id, PlannerKey planner)
    {
        lock (_lock)
        {
            Sweep();
            if (!_jobs.TryGetValue(id, out var job) || job.Planner != planner)
            {
                return null;
            }

            job.AskedAt = clock.GetUtcNow();
            return job;
        }
    }

    /// <summary>How many wait before it.</summary>
    public int Ahead(ProposalJob job)
    {
        lock (_lock)
        {
            return Math.Max(0, _line.IndexOf(job));
        }
    }

    /// <summary>Takes it out of the line, or stops it where it is.</summary>
    public void Cancel(ProposalJob job)
    {
        lock (_lock)
        {
            Stop(job);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2)).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await _arrived.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Next() is { } job)
            {
                await using var stop = stopping.Register(job.Cancel);
                await RunAsync(job);
            }
        }
    }

    private async Task RunAsync(ProposalJob job)
    {
        // A thread of its own: the pool's threads are for requests.
        var run = Task.Factory.StartNew(job.Compute, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (run.IsFaulted && run.Exception.InnerException is not OperationCanceledException)
        {
            LogFailed(log, run.Exception);
            job.End(JobStateName.Failed);
        }
        else if (run.IsCompletedSuccessfully)
        {
            job.End(JobStateName.Done, await run);
        }
        else
        {
            job.End(JobStateName.Cancelled);
        }
    }

    private ProposalJob? Next()
    {
        lock (_lock)
        {
            if (_line.Count == 0)
            {
                return null;
            }

            var job = _line[0];
            _line.RemoveAt(0);
            job.Start();
            return job;
        }
    }

    private void Stop(ProposalJob job)
    {
        job.Cancel();
        if (_line.Remove(job))
        {
            job.End(JobStateName.Cancelled);
        }
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        foreach (var job in _jobs.Values.ToArray())
        {
            if (!job.HasEnded && now - job.AskedAt > Abandoned)
            {
                Stop(job);
            }
            else if (job.HasEnded && now - job.AskedAt > Kept)
            {
                _jobs.Remove(job.Id);
                job.Dispose();
            }
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _arrived.Dispose();
    }

    public sealed record Crowded(int Waiting) : Refusal(
        "proposals-waiting", FormattableString.Invariant($"{Waiting} proposals are being waited for on this server. Try again in a few seconds; the plan is unchanged."));

    [LoggerMessage(LogLevel.Error, "A proposal ended in a bug.")]
    private static partial void LogFailed(ILogger log, Exception bug);
}
