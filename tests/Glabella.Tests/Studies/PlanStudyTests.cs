using Glabella.Studies;
using Glabella.Tests.Planning.Optimisation;

namespace Glabella.Tests.Studies;

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
        var face = Reference();

        Assert.Equal(1, face.Label.EyelidJudged.Relative, 0.1);
        Assert.Empty(StudyLosses.Of(face with { EqualEffect = face.Label, Safest = face.Label }));
        Assert.Equal(face.LabelLike.Units, face.Doses.Sum(d => d.Plan));
        Assert.True(face.Label.HasLinesOf(face.Label));
        Assert.Equal(64, face.Label.Units);
    }

    [Fact]
    public void Label_like_wishes_recover_most_label_sites_of_the_reference_face_within_a_centimetre()
    {
        var face = Reference();

        Assert.InRange(face.Distances.Count(d => d.Mm < 10), face.Distances.Length - 3, face.Distances.Length);
        Assert.All(face.Doses, d => Assert.Equal(d.Label, d.Plan, 4.0));
    }

    [Fact]
    public void The_same_lines_take_fewer_Units_and_can_be_had_with_less_risk()
    {
        var face = Reference();

        Assert.True(face.EqualEffect.WorstLineAbove(face.Label) < 2 * PlanStudy.EqualGrade);
        Assert.True(face.Safest.WorstLineAbove(face.Label) < 3 * PlanStudy.EqualGrade);
        Assert.True(face.EqualEffect.Units < face.Label.Units);
        Assert.True(face.Safest.EyelidJudged.Relative < face.Label.EyelidJudged.Relative);
        Assert.True(face.Safest.BrowJudged.Relative < face.Label.BrowJudged.Relative);
    }

    [Fact]
    public void Virtual_faces_are_drawn_from_their_number_and_differ()
    {
        var (one, again, other) = (VirtualFaces.Of(Seed, 1), VirtualFaces.Of(Seed, 1), VirtualFaces.Of(Seed, 2));

        Assert.Equal(one.Words, again.Words);
        Assert.NotEqual(one.Words, other.Words);
        Assert.InRange(one.Age, 25, 75);
    }

    private static StudiedFace Reference() =>
        PlanStudy.Study(new(1, ProblemFixture.Face.Atlas.Face.Sex, 45, "reference", ProblemFixture.Face), Seed, Scenarios);
}
