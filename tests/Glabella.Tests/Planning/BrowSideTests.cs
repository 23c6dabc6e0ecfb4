using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class BrowSideTests
{
    private static readonly BrowSide Right = BrowSide.Of(ReferenceFace.Atlas, Side.Right, ModelParameters.Standard, 1);
    private static readonly BrowSide Left = BrowSide.Of(ReferenceFace.Atlas, Side.Left, ModelParameters.Standard, 1);

    [Fact]
    public void The_weights_of_each_part_sum_to_one()
    {
        Assert.Equal(1, Right.Medial.Sum(), 1e-9);
        Assert.Equal(1, Right.Lateral.Sum(), 1e-9);
        Assert.Equal(1, Right.Pulling.Sum(p => p.Medial), 1e-9);
        Assert.Equal(1, Right.Pulling.Sum(p => p.Lateral), 1e-9);
        Assert.All(Right.Pulling, p => Assert.Equal(1, p.Target.Weights.Sum(), 1e-9));
    }

    [Fact]
    public void The_lateral_part_is_held_by_fibres_farther_out() =>
        Assert.True(MeanAcross(Right, Right.Lateral) > MeanAcross(Right, Right.Medial) + 5);

    [Fact]
    public void Lower_endplates_hold_the_brow_more_than_their_share_of_the_muscle()
    {
        var frontalis = Right.Frontalis.Muscle.Endplates;

        Assert.True(Right.Frontalis.Points.Zip(Right.Frontalis.Weights, (p, w) => w * p.Y).Sum() < frontalis.Sum(e => e.Weight * e.Point.Y));
    }

    [Fact]
    public void The_sides_mirror_each_other()
    {
        Assert.Equal(Right.Medial.Length, Left.Medial.Length);
        Assert.All(Right.Medial.Zip(Left.Medial), pair => Assert.Equal(pair.First, pair.Second, 1e-3));
    }

    private static double MeanAcross(BrowSide side, IEnumerable<double> weights) =>
        side.Frontalis.Points.Zip(weights, (p, w) => w * Math.Abs(p.X)).Sum();
}
