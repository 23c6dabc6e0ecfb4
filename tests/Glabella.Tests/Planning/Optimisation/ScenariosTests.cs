using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

public class ScenariosTests
{
    private static Scenarios Of(int count, Hand hand = Hand.Usual, ulong seed = 1) =>
        new(count, PlacementScatter.Of(hand), ModelParameters.Standard, Sex.Female, seed);

    [Theory]
    [InlineData(1, 16)]
    [InlineData(16, 16)]
    [InlineData(100, 112)]
    public void Come_in_whole_blocks(int asked, int made) => Assert.Equal(made, Of(asked).Count);

    [Fact]
    public void A_site_and_its_mirror_image_scatter_as_mirror_images()
    {
        var scenarios = Of(64);
        var (right, left) = (SiteOf(scenarios, 5, Side.Right), SiteOf(scenarios, 5, Side.Left));

        Assert.Equal(right.Dx.Select(dx => -dx), left.Dx);
        Assert.Equal(right.Dy, left.Dy);
        Assert.NotEqual(right.Dx, SiteOf(scenarios, 6, Side.Right).Dx);
    }

    [Fact]
    public void Scatter_as_much_as_the_hand_says_and_height_is_common()
    {
        var scenarios = Of(1024, Hand.Trainee);
        var model = ModelParameters.Standard;
        var expected = model["risk.placement-sd-high"];
        var sites = Enumerable.Range(0, 40).Select(pair => SiteOf(scenarios, pair, Side.Right)).ToArray();

        Assert.Equal(expected, Math.Sqrt(sites.Average(s => s.Dx.Average(dx => dx * dx))), 0.05);
        Assert.Equal(
            Math.Sqrt((expected * expected) + Math.Pow(model["risk.common-height-sd"], 2)), Math.Sqrt(sites.Average(s => s.Dy.Average(dy => dy * dy))), 0.1);

        // What forty sites have in common is the height, each site's own part divided by the root of forty.
        var common = Enumerable.Range(0, scenarios.Count).Select(s => sites.Average(site => site.Dy[s])).ToArray();
        Assert.Equal(model["risk.common-height-sd"], Math.Sqrt(common.Average(c => c * c)), 0.15);
    }

    [Fact]
    public void Spread_lengths_are_even_quantiles_about_the_models_own()
    {
        var lengths = Of(112).SpreadLengthMm;

        Assert.Equal(7, lengths.Length);
        Assert.Equal(ModelParameters.Standard["spread.length"], lengths[3], 1e-9);
        Assert.Equal(lengths.Order(), lengths);
    }

    [Fact]
    public void The_nominal_ones_are_the_median_subject_without_scatter()
    {
        var nominal = Scenarios.Nominal(ModelParameters.Standard, Sex.Female);
        var site = SiteOf(nominal, 1, Side.Left);

        Assert.All(site.Dx.Concat(site.Dy), offset => Assert.Equal(0, offset));
        Assert.All(nominal.Subjects, s => Assert.Equal(0, s.LogSensitivity));
    }

    [Fact]
    public void The_same_seed_gives_the_same_and_another_others()
    {
        Assert.Equal(SiteOf(Of(32), 2, Side.Right).Dx, SiteOf(Of(32), 2, Side.Right).Dx);
        Assert.NotEqual(SiteOf(Of(32), 2, Side.Right).Dx, SiteOf(Of(32, seed: 2), 2, Side.Right).Dx);
    }

    private static (float[] Dx, float[] Dy) SiteOf(Scenarios scenarios, int pair, Side side)
    {
        var (dx, dy, depth) = (new float[scenarios.Count], new float[scenarios.Count], new float[scenarios.Count]);
        scenarios.SiteOffsets(pair, side, dx, dy, depth);
        return (dx, dy);
    }
}
