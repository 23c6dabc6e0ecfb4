using Glabella.Planning;
using Glabella.Planning.Study;
using Glabella.Tests.Planning.Optimisation;

namespace Glabella.Tests.Planning.Study;

public class PlanStudyTests
{
    private const ulong Seed = 5;
    private const int Scenarios = 32;

    [Fact]
    public void The_same_faces_give_the_same_figures_on_one_thread_and_on_two()
    {
        var one = PlanStudy.Run(3, Seed, Scenarios, 1);
        var two = PlanStudy.Run(3, Seed, Scenarios, 2);

        Assert.Equal(PlanStudyPage.Write(one, Seed, Scenarios), PlanStudyPage.Write(two, Seed, Scenarios));
        Assert.Equal(one.Select(f => (f.Label, f.LabelLike, f.EqualEffect, f.Safest)), two.Select(f => (f.Label, f.LabelLike, f.EqualEffect, f.Safest)));
    }

    [Fact]
    public void The_label_pattern_is_as_likely_to_harm_as_itself_and_is_no_loss()
    {
        var face = PlanStudy.Study(new(1, ProblemFixture.Face.Atlas.Face.Sex, 45, "reference", ProblemFixture.Face), Seed, Scenarios);

        Assert.Equal(1, face.Label.EyelidJudged.Relative, 0.1);
        Assert.Empty(StudyLosses.Of(face with { EqualEffect = face.Label, Safest = face.Label }));
        Assert.Equal(face.LabelLike.Units, face.Doses.Sum(d => d.Plan));
        Assert.True(face.Label.HasLinesOf(face.Label));
        Assert.Equal(64, face.Label.Units);
    }

    [Fact]
    public void Label_like_wishes_recover_the_frown_sites_of_the_reference_face_within_a_centimetre()
    {
        var face = PlanStudy.Study(new(1, ProblemFixture.Face.Atlas.Face.Sex, 45, "reference", ProblemFixture.Face), Seed, Scenarios);
        var frown = face.Distances.Where(d => d.Area == FaceArea.GlabellarLines).Select(d => d.Mm).Order().ToArray();

        Assert.True(frown[frown.Length / 2] < 10, $"median {frown[frown.Length / 2]:0.0} mm");
    }

    [Fact]
    public void Virtual_faces_are_drawn_from_their_number_and_differ()
    {
        var (one, again, other) = (VirtualFaces.Of(Seed, 1), VirtualFaces.Of(Seed, 1), VirtualFaces.Of(Seed, 2));

        Assert.Equal(one.Words, again.Words);
        Assert.NotEqual(one.Words, other.Words);
        Assert.InRange(one.Age, 25, 75);
    }
}
