using Glabella.Anatomy;
using Glabella.App.Web.Assessment;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Assessment;

public class FindingsConflictTests
{
    private static readonly FaceFindings Seen = FaceFindings.None with { SkinType = SkinType.II, Grades = [Glabellar(1, 0), Canthal(Side.Left, 2)] };

    [Fact]
    public void What_only_one_of_both_changed_is_put_together()
    {
        var theirs = Seen with { SkinType = SkinType.III, Grades = [Glabellar(1, 0), Canthal(Side.Left, 2), Canthal(Side.Right, 3)] };
        var mine = Seen with { Grades = [Glabellar(3, 1)] };

        var conflict = FindingsConflict.Between(Seen, theirs, mine);

        Assert.Equal(SkinType.III, conflict.Merged.SkinType);
        Assert.Equal([(FaceArea.GlabellarLines, 3.0), (FaceArea.LateralCanthalLines, 3.0)], conflict.Merged.Grades.Select(g => (g.Line, g.Grades.AtContraction)).Order());
        Assert.Equal(
            [("Glabellar lines", FindingsConflict.ChangedBy.Me), ("Lateral canthal lines, left", FindingsConflict.ChangedBy.Me), ("Lateral canthal lines, right", FindingsConflict.ChangedBy.Them), ("Skin type", FindingsConflict.ChangedBy.Them)],
            conflict.Rows.Select(row => (row.What, row.By)).Order());
    }

    [Fact]
    public void Where_both_changed_the_same_both_are_shown_and_mine_is_proposed()
    {
        var conflict = FindingsConflict.Between(Seen, Seen with { SkinType = SkinType.V }, Seen with { SkinType = null });

        Assert.Equal(new FindingsConflict.Row("Skin type", "V", "not said", FindingsConflict.ChangedBy.Both), Assert.Single(conflict.Rows));
        Assert.Null(conflict.Merged.SkinType);
    }

    [Fact]
    public void Grades_that_share_a_word_do_not_read_alike()
    {
        var row = Assert.Single(FindingsConflict.Between(Seen, Seen with { Grades = [Glabellar(2.5, 0), Canthal(Side.Left, 2)] }, Seen with { Grades = [Glabellar(3, 0), Canthal(Side.Left, 2)] }).Rows);

        Assert.Equal(("severe (2.5), none at rest", "severe, none at rest"), (row.Theirs, row.Mine));
    }

    [Fact]
    public void The_same_from_both_is_no_conflict() =>
        Assert.Empty(FindingsConflict.Between(Seen, FaceFindings.None, FaceFindings.None).Rows);

    private static GradeFinding Glabellar(double contraction, double rest) => new(FaceArea.GlabellarLines, Side.Midline, new LineGrades(contraction, rest));

    private static GradeFinding Canthal(Side side, double contraction) => new(FaceArea.LateralCanthalLines, side, new LineGrades(contraction, 0));
}
