using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class TrialStudyTests
{
    private const int Subjects = 500;

    internal static readonly TrialProtocol Protocol = new(
        "study of the tests",
        [FaceArea.GlabellarLines],
        TrialPopulation.Default,
        [
            new TrialArm("20 U", Products.Find("onabotulinumtoxinA"), [new ArmPattern(Protocols.Find("glabella-5"), 20)], 200),
            new TrialArm("placebo", null, [new ArmPattern(Protocols.Find("glabella-5"), 0)], 100),
        ],
        [
            new TrialEndpoint(Endpoint.NoneOrMildInvestigator, [7, 30, 120]), new TrialEndpoint(Endpoint.Relapse, [120]),
            new TrialEndpoint(Endpoint.DurationOfNoneOrMild, []), new TrialEndpoint(Endpoint.EyelidPtosis, [30]),
        ]);

    private static readonly TrialStudy Study = new(
        Protocol, ModelParameters.Standard, TrialEnsemble.Draw(ModelParameters.Standard, ParameterPosterior.Independent(ModelParameters.Standard), 4));

    private static readonly string Whole = TrialPartFile.Write(Study.Run(Subjects, 5));

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Any_number_of_threads_counts_the_same(int threads) =>
        Assert.Equal(Whole, TrialPartFile.Write(Study.Run(Subjects, 5, threads: threads)));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Parts_in_any_order_join_to_exactly_the_whole(int shards)
    {
        var parts = Enumerable.Range(1, shards).Reverse()
            .Select(i => ($"part {i}", TrialPartFile.Parse(TrialPartFile.Write(Study.Run(Subjects, 5, i, shards))).Content!)).ToArray();

        var merge = TrialMerge.Join(parts);

        Assert.True(merge.Succeeded, string.Join('\n', merge.Problems));
        Assert.Equal(Whole, TrialPartFile.Write(merge.Whole));
    }

    [Fact]
    public void Another_seed_draws_other_subjects() => Assert.NotEqual(Whole, TrialPartFile.Write(Study.Run(Subjects, 6)));

    [Fact]
    public void Progress_adds_up_to_the_work_that_was_announced()
    {
        var done = new Total();

        Study.Run(Subjects, 5, shard: 2, shards: 3, progress: done);

        Assert.Equal(Study.Work(Subjects, 2, 3), done.Sum);
    }

    [Fact]
    public void A_run_that_is_stopped_ends_as_such()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Study.Run(Subjects, 5, stop: stop.Token));
    }

    private sealed class Total : IProgress<long>
    {
        private long _sum;

        public long Sum => _sum;

        public void Report(long value) => Interlocked.Add(ref _sum, value);
    }
}
