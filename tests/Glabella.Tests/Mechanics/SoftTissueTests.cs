using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Tests.Mechanics;

public class SoftTissueTests
{
    private static readonly IReadOnlyList<FacePoint> Skin = PatientFace.Canonical.Surface.Vertices;

    [Fact]
    public void Is_thin_on_the_lids_thick_on_the_cheek_and_the_same_on_both_sides()
    {
        Assert.InRange(SoftTissue.Reference.At(Skin[159]).ThicknessMm, 0.5, 3);
        Assert.InRange(SoftTissue.Reference.At(Skin[205]).ThicknessMm, 7, 12);
        Assert.Equal(SoftTissue.Reference.At(Skin[205]), SoftTissue.Reference.At(Skin[FaceTopology.Shared.MirrorVertex[205]]));
    }

    [Fact]
    public void Lies_on_bone_at_the_forehead_and_not_at_the_lips()
    {
        Assert.InRange(SoftTissue.Reference.At(Skin[151]).BoneShare, 0.7, 1);
        Assert.InRange(SoftTissue.Reference.At(Skin[13]).BoneShare, 0, 0.05);
    }
}
