using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Tests.Mechanics;

public class RestingBrowTests
{
    private static readonly int[] RightBrow = [52, 105, 66];
    private static readonly FaceMechanics Mechanics = FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 45)));

    [Theory]
    [InlineData(-1.2)]
    [InlineData(0.3)]
    [InlineData(2)]
    public void The_picture_moves_the_middle_of_the_brow_by_the_millimetres_asked_and_leaves_the_other(double mm)
    {
        var pose = Mechanics.Pose("rest", 1, (_, _) => 1, side => side == Side.Right ? mm : 0);

        Assert.Equal(mm, RightBrow.Average(vertex => Up(pose, vertex)), 1e-6);
        Assert.All(RightBrow.Select(vertex => FaceTopology.Shared.MirrorVertex[vertex]), vertex => Assert.Equal(0, Up(pose, vertex), 1e-9));
    }

    [Fact]
    public void It_adds_to_an_expression_as_it_does_to_rest()
    {
        var (high, usual) = (Mechanics.Pose("frown", 1, (_, _) => 1, _ => 0.8), Mechanics.Pose("frown", 1, (_, _) => 1));

        Assert.Equal(0.8, RightBrow.Average(vertex => high[vertex].Y - usual[vertex].Y), 1e-6);
    }

    [Fact]
    public void Each_brow_has_one() =>
        Assert.Equal([Side.Right, Side.Left], Mechanics.RestingBrows.Select(brow => brow.Side));

    [Fact]
    public void A_frontalis_found_without_strength_shows_no_tone()
    {
        var weak = FaceMechanics.Build(Mechanics.Atlas, [new("frontalis", Side.Right, 0), new("frontalis", Side.Left, 1)]);

        Assert.Equal(0, weak.RestingBrows[0].ContractionPerMm);
        Assert.InRange(weak.RestingBrows[1].ContractionPerMm, 0.05, 0.5);
    }

    private static double Up(IReadOnlyList<FacePoint> pose, int vertex) => pose[vertex].Y - Mechanics.Atlas.Face.Surface.Vertices[vertex].Y;
}
