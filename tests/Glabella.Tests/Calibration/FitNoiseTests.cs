using Glabella.Calibration;
using Glabella.Pharmacology;

namespace Glabella.Tests.Calibration;

public class FitNoiseTests
{
    private static readonly FitNoise Noise = new(0.03, 0.005, 0.1, 0.3, 0.2, 1.5);

    [Fact]
    public void Sampling_is_that_of_a_share_and_never_nothing()
    {
        var row = new FitRow("t", 0.5, 400, true, false);

        Assert.Equal(0.025, Math.Sqrt(FitNoise.Sampling(row, 0.5)), 1e-4);
        Assert.True(FitNoise.Sampling(row, 0) > 0);
    }

    [Fact]
    public void An_endpoint_scatters_most_in_the_middle()
    {
        var row = new FitRow("t", 0.5, 400, true, false);

        Assert.Equal(0.03, Math.Sqrt(Noise.Discrepancy(row, 0.5)), 1e-12);
        Assert.Equal(0.005, Math.Sqrt(Noise.Discrepancy(row, 1)), 1e-12);
        Assert.Equal(12, Math.Sqrt(Noise.Discrepancy(row with { IsShare = false }, 120)), 1e-9);
    }

    [Fact]
    public void Spreads_between_trials_are_found_again()
    {
        // Trials measured without error whose effects have a standard deviation of 0.15: the estimate in units of the present spread is exact.
        var noise = Noise;
        var effects = Enumerable.Range(0, 500).Select(j => 0.15 * CounterRandom.Normal(3, 0, (ulong)j)).ToArray();
        for (var round = 0; round < 5; round++)
        {
            noise = noise.Updated([.. effects.Select(e => new TrialEstimate("t", 1, e / noise.LogEffectSd, 0, 0, 1, 1))], Noise);
        }

        Assert.Equal(0.15, noise.LogEffectSd, 0.01);
        Assert.Equal(0.2, noise.SeveritySd, 1e-9); // trials that tell nothing leave it
    }
}
