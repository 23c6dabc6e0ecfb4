using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class TrialSimulationTests
{
    private const ulong Seed = 7;
    private static readonly ModelParameters Standard = ModelParameters.Standard;

    [Fact]
    public void Threads_and_shards_change_nothing()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Ona(20), TrialSetups.Placebo], ("NM_INV", [30]), ("GE2_COMP", [30]), ("AE_EYELID_PTOSIS", [30]), ("MEDDUR_GE1", []));
        var whole = Run(protocol, 3000, threads: 1);
        var threaded = Run(protocol, 3000, threads: 4);
        var sharded = Enumerable.Range(1, 3).Select(i => new TrialSimulation(protocol, Standard, default).Run(SubjectRange.Shard(3000, i, 3), Seed)).ToArray();

        for (var arm = 0; arm < 2; arm++)
        {
            var merged = new ArmCounts(Reading.Of(protocol).Length);
            foreach (var part in sharded)
            {
                merged.Add(part[arm]);
            }

            Assert.Equal(Sums(whole[arm]), Sums(threaded[arm]));
            Assert.Equal(Sums(whole[arm]), Sums(merged));
        }
    }

    [Fact]
    public void A_slow_second_implementation_that_draws_every_rating_agrees()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Ona(20)], ("NM_INV", [30, 90]), ("NM_COMP", [30]), ("GE1_SUBJ", [90]), ("GE2_COMP", [30]), ("RELAPSE", [120]));
        var counts = Run(protocol, 2000);
        var slow = new SlowTrial(Standard).Run(protocol, 2000, Seed);

        for (var reading = 0; reading < slow.Length; reading++)
        {
            // Only the raters' dice differ: four standard errors of the number of subjects.
            Assert.InRange(TrialSetups.Percent(counts, 0, reading) - slow[reading].Percent, -4 * slow[reading].StandardError, 4 * slow[reading].StandardError);
        }
    }

    [Fact]
    public void No_muscle_that_trials_watch_is_spread_in_layers_because_trials_know_the_plain_sheet_only()
    {
        var endpoints = Endpoint.All.Select(e => (e.Code, e.Kind == EndpointKind.Duration ? Array.Empty<int>() : [30])).ToArray();
        var lines = TrialSetups.Protocol([TrialSetups.Ona(20)], endpoints) with { Lines = ["glabellar-lines", "forehead-lines", "lateral-canthal-lines"] };

        Assert.All(TrialMuscles.Of(lines, Sex.Female, Standard).Muscles, muscle => Assert.Null(muscle.TissueBelowMm));
        Assert.Contains(TrialFace.Of(Sex.Female).Atlas.Muscles, muscle => muscle.TissueBelowMm is not null);
    }

    [Fact]
    public void More_units_never_answer_less()
    {
        var protocol = TrialSetups.Protocol([.. new[] { 5m, 10, 20, 40, 80 }.Select(u => TrialSetups.Ona(u))], ("NM_INV", [30, 120]), ("GE2_COMP", [30]));
        var counts = Run(protocol, 1000);

        for (var reading = 0; reading < 3; reading++)
        {
            var ladder = Enumerable.Range(0, 5).Select(arm => TrialSetups.Percent(counts, arm, reading)).ToArray();
            Assert.Equal(ladder.Order(), ladder);
        }
    }

    [Fact]
    public void Nobody_has_relapsed_before_responses_are_counted_and_more_have_later()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Ona(20)], ("RELAPSE", [0, 7, 30, 60, 120]));
        var shares = Enumerable.Range(0, 5).Select(reading => TrialSetups.Percent(Run(protocol, 1000), 0, reading)).ToArray();

        Assert.Equal([0, 0, 0], shares[..3]);
        Assert.True(shares[3] > 0 && shares[4] > shares[3]);
    }

    [Fact]
    public void What_asks_more_is_met_less()
    {
        var protocol = TrialSetups.Protocol(
            [TrialSetups.Ona(20)], ("NM_INV", [30]), ("NM_COMP", [30]), ("GE1_INV", [30]), ("GE2_INV", [30]), ("GE2_COMP", [30]), ("GE2_SUBJ", [30]));
        var p = Enumerable.Range(0, 6).Select(reading => TrialSetups.Percent(Run(protocol, 1000), 0, reading)).ToArray();

        Assert.True(p[1] < p[0] && p[3] < p[2] && p[4] < p[3] && p[4] < p[5]);
    }

    [Fact]
    public void A_trial_with_the_more_effective_hand_answers_more_and_with_the_stricter_raters_less()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Ona(20)], ("NM_INV", [30]));
        var usual = TrialSetups.Percent(Run(protocol, 1000), 0, 0);

        Assert.True(TrialSetups.Percent(new TrialSimulation(protocol, Standard, new(0.35, 0)).Run(new(0, 1000), Seed), 0, 0) > usual);
        Assert.True(TrialSetups.Percent(new TrialSimulation(protocol, Standard, new(0, 0.18)).Run(new(0, 1000), Seed), 0, 0) < usual);
    }

    [Fact]
    public void Days_that_differ_make_some_on_placebo_better_and_both_raters_see_it()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Placebo], ("GE1_INV", [30]), ("GE1_SUBJ", [30]), ("GE1_COMP", [30]));
        double[] Answers(double visitSd)
        {
            var counts = new TrialSimulation(protocol, Standard.With("severity.visit-sd", visitSd), default).Run(new(0, 2000), Seed);
            return [.. Enumerable.Range(0, 3).Select(reading => TrialSetups.Percent(counts, 0, reading))];
        }

        var (alike, differing) = (Answers(0), Answers(0.4));
        Assert.True(differing[0] > alike[0] + 3);
        Assert.True(differing[2] / Math.Min(differing[0], differing[1]) > 1.5 * (alike[2] / Math.Min(alike[0], alike[1])));
    }

    [Fact]
    public void Men_answer_less_to_the_same_dose()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Ona(20)], ("NM_INV", [30]));
        var men = protocol with { Population = protocol.Population with { Women = 0 } };
        var women = protocol with { Population = protocol.Population with { Women = 1 } };

        Assert.True(TrialSetups.Percent(Run(men, 1000), 0, 0) < TrialSetups.Percent(Run(women, 1000), 0, 0));
    }

    [Fact]
    public void No_toxin_no_unwanted_effect()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Placebo, TrialSetups.Ona(0)], ("AE_EYELID_PTOSIS", [30]), ("AE_BROW_PTOSIS", [30]), ("AE_SMILE", [30]));
        var counts = Run(protocol, 500);

        Assert.All(counts, arm => Assert.All(arm.Met, met => Assert.Equal(0, met)));
        Assert.All(counts, arm => Assert.All(arm.AtRisk, risk => Assert.True(risk > 0)));
    }

    [Fact]
    public async Task A_run_can_be_stopped()
    {
        var protocol = TrialSetups.Protocol([TrialSetups.Ona(20)], ("NM_INV", [30]));
        using var stop = new CancellationTokenSource();
        var run = Task.Run(() => new TrialSimulation(protocol, Standard, default).Run(new(0, 100_000_000), Seed, 1, null, stop.Token), TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    private static ArmCounts[] Run(TrialProtocol protocol, long subjects, int threads = 2) =>
        new TrialSimulation(protocol, Standard, TrialEffect.None).Run(new(0, subjects), Seed, threads);

    private static long[] Sums(ArmCounts counts) => [.. counts.Entered, .. counts.Met, .. counts.AtRisk];
}
