using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

public class CreaseEditCheckTests
{
    private static readonly PatientFace Face = PatientFace.Reference(Sex.Female, 40);
    private static readonly FacePoint[] OnForehead = [.. new[] { -30.0, -15, 0, 15, 30 }.Select(x => Face.Surface.Project(new(x, 70, 60)).Point)];
    private static readonly CreaseEdit Good = new("own-1", "forehead-lines", Side.Midline, [.. OnForehead], 0.2, 1, false);

    [Fact]
    public void A_line_drawn_on_the_forehead_is_taken() => Assert.Null(CreaseEditCheck.Find(Face, [Good]));

    [Fact]
    public void A_line_of_one_side_may_reach_a_little_over_the_midline() => Assert.Null(CreaseEditCheck.Find(
        Face, [Good with { Side = Side.Right, Points = [.. new[] { -30.0, -15, 2 }.Select(x => Face.Surface.Project(new(x, 70, 60)).Point)] }]));

    [Fact]
    public void Every_line_of_the_atlas_lies_on_its_side() => Assert.Null(CreaseEditCheck.Find(Face,
        [.. FaceAtlas.Fit(Face).Creases.Select(crease => new CreaseEdit(crease.Id, crease.Line, crease.Side, [crease.Points[0], crease.Points[^1]], 0, 1, false))]));

    [Fact]
    public void Removing_a_line_of_the_atlas_needs_no_course() =>
        Assert.Null(CreaseEditCheck.Find(Face, [new("forehead-line-2", "forehead-lines", Side.Left, [], 0, 1, true)]));

    public static TheoryData<CreaseEditProblem, CreaseEdit> Bad() => new()
    {
        { CreaseEditProblem.BadId, Good with { Id = " " } },
        { CreaseEditProblem.BadId, Good with { Id = new string('x', 61) } },
        { CreaseEditProblem.UnlikeAtlas, Good with { Id = "forehead-line-2", Line = "glabellar-lines", Side = Side.Left } },
        { CreaseEditProblem.UnlikeAtlas, Good with { Id = "forehead-line-2" } },
        { CreaseEditProblem.OtherSide, Good with { Side = Side.Right } },
        { CreaseEditProblem.OtherSide, Good with { Side = Side.Left } },
        { CreaseEditProblem.OtherSide, Good with { Points = [.. OnForehead.Where(p => p.X > 10)] } },
        { CreaseEditProblem.UnknownLine, Good with { Line = "laugh-lines" } },
        { CreaseEditProblem.PointCount, Good with { Points = [OnForehead[0]] } },
        { CreaseEditProblem.PointCount, Good with { Points = [] } },
        { CreaseEditProblem.PointCount, Good with { Points = [.. Enumerable.Repeat(OnForehead, 13).SelectMany(p => p)] } },
        { CreaseEditProblem.OffTheFace, Good with { Points = [.. OnForehead.Select(p => p with { Z = p.Z + 12 })] } },
        { CreaseEditProblem.OffTheFace, Good with { Points = [OnForehead[0], new(double.NaN, 0, 0)] } },
        { CreaseEditProblem.OutsideTheArea, Good with { Points = [Face.Surface.Vertices[0], Face.Surface.Vertices[13]] } },
        { CreaseEditProblem.Length, Good with { Points = [OnForehead[0], OnForehead[0]] } },
        { CreaseEditProblem.Length, Good with { Points = [.. Enumerable.Repeat(new[] { OnForehead[0], OnForehead[4] }, 5).SelectMany(p => p)] } },
        { CreaseEditProblem.Depth, Good with { Rest = 1.2 } },
        { CreaseEditProblem.Depth, Good with { Gain = -1 } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Each_slip_is_named(CreaseEditProblem problem, CreaseEdit edit) =>
        Assert.Equal(problem, CreaseEditCheck.Find(Face, [edit])?.Problem);

    [Fact]
    public void The_same_line_twice_is_refused() =>
        Assert.Equal(CreaseEditProblem.NamedTwice, CreaseEditCheck.Find(Face, [Good, Good with { Rest = 0 }])?.Problem);
}
