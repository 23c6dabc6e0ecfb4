using Glabella.Anatomy;
using Glabella.App.Web.Faces;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Faces;

public class FaceCreaseWriterTests
{
    private static readonly FaceMechanics Mechanics = FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 50)));

    [Fact]
    public void Each_crease_is_written_with_its_line_and_a_deeper_grade_is_never_shallower()
    {
        var mild = FaceCreaseWriter.Creases(Mechanics, Graded(1));
        var severe = FaceCreaseWriter.Creases(Mechanics, Graded(3));
        var lines = FaceCreaseWriter.Lines(Mechanics).Select(line => (line.Id, line.Side)).ToHashSet();

        Assert.Equal(Mechanics.Atlas.Creases.Count, mild.Count);
        Assert.All(mild.Zip(severe), pair => Assert.True(pair.Second.AtContraction >= pair.First.AtContraction && pair.Second.AtRest >= pair.First.AtRest, pair.First.Id));
        Assert.All(mild, crease => Assert.InRange(crease.AtRest, 0, crease.AtContraction));
        Assert.All(mild.Where(crease => Mechanics.Atlas.Lines.Single(line => line.Id == crease.Line).Paired), crease => Assert.Contains((crease.Line, crease.Side), lines));
    }

    private static BaselineGrades Graded(double grade) => BaselineGrades.For(Sex.Female, 50).WithSides(
        [.. Mechanics.Atlas.Lines.SelectMany(line => (line.Paired ? new[] { Side.Right, Side.Left } : [Side.Midline]).Select(side => new GradeFinding(line.Id, side, new LineGrades(grade, grade / 2))))]);
}
