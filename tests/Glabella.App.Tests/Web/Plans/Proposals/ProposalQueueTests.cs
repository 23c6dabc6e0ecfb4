using Glabella.App.Web.Plans.Proposals;
using Microsoft.Extensions.Logging.Abstractions;

namespace Glabella.App.Tests.Web.Plans.Proposals;

public sealed class ProposalQueueTests : IDisposable
{
    private static readonly ProposalJob.Answer Nothing = new(null, []);
    private readonly Clock _clock = new();
    private readonly ProposalQueue _queue;

    public ProposalQueueTests() => _queue = new(_clock, NullLogger<ProposalQueue>.Instance);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task An_answer_is_there_when_it_has_ended()
    {
        await _queue.StartAsync(TestContext.Current.CancellationToken);
        var job = Add(NewPlanner(), _ => Nothing);

        await job.Ended;

        Assert.Equal((JobStateName.Done, Nothing), (job.State, job.Result));
    }

    [Fact]
    public async Task A_new_question_of_the_same_planner_stops_the_last_and_leaves_those_of_others()
    {
        var (mine, theirs) = (NewPlanner(), NewPlanner());
        var (first, other, second) = (Add(mine, _ => Nothing), Add(theirs, _ => Nothing), Add(mine, _ => Nothing));
        await _queue.StartAsync(TestContext.Current.CancellationToken);

        await Task.WhenAll(first.Ended, other.Ended, second.Ended);

        Assert.Equal([JobStateName.Cancelled, JobStateName.Done, JobStateName.Done], [first.State, other.State, second.State]);
    }

    [Fact]
    public async Task One_that_runs_is_stopped_where_it_is()
    {
        await _queue.StartAsync(TestContext.Current.CancellationToken);
        var started = new TaskCompletionSource();
        var job = Add(NewPlanner(), running =>
        {
            started.SetResult();
            running.Cancellation.WaitHandle.WaitOne();
            running.Cancellation.ThrowIfCancellationRequested();
            return Nothing;
        });
        await started.Task;

        _queue.Cancel(job);
        await job.Ended;

        Assert.Equal((JobStateName.Cancelled, null), (job.State, job.Result));
    }

    [Fact]
    public async Task A_bug_ends_its_own_job_and_no_other()
    {
        await _queue.StartAsync(TestContext.Current.CancellationToken);
        var bad = Add(NewPlanner(), _ => throw new InvalidOperationException("bug"));
        var good = Add(NewPlanner(), _ => Nothing);

        await Task.WhenAll(bad.Ended, good.Ended);

        Assert.Equal((JobStateName.Failed, JobStateName.Done), (bad.State, good.State));
    }

    [Fact]
    public void What_nobody_asks_for_is_stopped_and_what_somebody_asks_for_is_not()
    {
        var (left, waited) = (NewPlanner(), NewPlanner());
        var (abandoned, wanted) = (Add(left, _ => Nothing), Add(waited, _ => Nothing));
        _clock.Now += TimeSpan.FromSeconds(6);
        _queue.Find(wanted.Id, waited);
        _clock.Now += TimeSpan.FromSeconds(6);

        Assert.Same(wanted, _queue.Find(wanted.Id, waited));

        Assert.Equal((JobStateName.Cancelled, JobStateName.Waiting), (abandoned.State, wanted.State));
    }

    [Fact]
    public void An_answer_is_forgotten_after_a_minute_and_is_nobody_else_s_before()
    {
        var planner = NewPlanner();
        var job = Add(planner, _ => Nothing);
        _queue.Cancel(job);

        Assert.Null(_queue.Find(job.Id, NewPlanner()));
        Assert.Same(job, _queue.Find(job.Id, planner));
        _clock.Now += TimeSpan.FromSeconds(61);
        Assert.Null(_queue.Find(job.Id, planner));
    }

    [Fact]
    public void The_line_is_bounded_and_says_how_long_it_is()
    {
        var last = Enumerable.Range(0, 32).Select(_ => Add(NewPlanner(), _ => Nothing)).ToArray()[^1];

        Assert.Equal(31, _queue.Ahead(last));
        Assert.IsType<ProposalQueue.Crowded>(_queue.Add(NewPlanner(), _ => Nothing).Refusal);
    }

    private static PlannerKey NewPlanner() => new(Guid.NewGuid(), Guid.NewGuid());

    private ProposalJob Add(PlannerKey planner, Func<ProposalJob, ProposalJob.Answer> compute) => _queue.Add(planner, compute).Value;

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
