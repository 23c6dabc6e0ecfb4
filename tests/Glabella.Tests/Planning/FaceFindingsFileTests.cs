using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class FaceFindingsFileTests
{
    private static readonly FaceFindings Full = new(
        SkinType.III,
        [new(FaceArea.LateralCanthalLines, Side.Left, new LineGrades(3, 1)), new(FaceArea.GlabellarLines, Side.Midline, new LineGrades(2.5, 0.5))],
        [new("frontalis", Side.Right, 1.0 / 3, "brow raise 8.1 mm"), new("procerus", Side.Midline, 1e-7, "assumed")],
        [new("own-1", FaceArea.ForeheadLines, Side.Left, CreaseChange.Added, [new(Math.PI, 60, 70), new(-1e-9, 60.5, 65)], 0.4, 1.2)]);

    [Fact]
    public void What_is_written_reads_back_to_the_same_bits()
    {
        var read = FaceFindingsFile.Restore(FaceFindingsFile.Write(Full));

        Assert.Equal(FaceFindingsFile.Write(Full), FaceFindingsFile.Write(read));
        Assert.Equal(1.0 / 3, read.StrengthOf("frontalis", Side.Right));
        Assert.Equal(new FacePoint(Math.PI, 60, 70), read.Creases[0].PointsMm[0]);
        Assert.Equal((1.0, new LineGrades(3, 1), null),
            (read.StrengthOf("frontalis", Side.Left), read.GradesOf(FaceArea.LateralCanthalLines, Side.Left), read.GradesOf(FaceArea.LateralCanthalLines, Side.Right)));
    }

    [Fact]
    public void The_order_of_what_was_found_does_not_matter()
    {
        var turned = Full with { Grades = [.. Full.Grades.Reverse()], Strengths = [.. Full.Strengths.Reverse()] };

        Assert.Equal(FaceFindingsFile.Write(Full), FaceFindingsFile.Write(turned));
    }

    [Fact]
    public void What_was_stored_stays_readable_when_the_atlas_no_longer_knows_a_line_or_muscle()
    {
        var old = FaceFindingsFile.Write(Full).Replace("forehead-lines", "brow-lines", StringComparison.Ordinal).Replace("procerus", "pyramidalis", StringComparison.Ordinal);

        Assert.Equal("brow-lines", FaceFindingsFile.Restore(old).Creases[0].Line);
        Assert.Equal(2, FaceFindingsFile.Parse(old).Problems.Length);
    }

    [Theory]
    [InlineData("\"III\"", "\"3\"", "$.skinType")]
    [InlineData("face-findings/1", "face-findings/2", "$.schema")]
    [InlineData("\"atContraction\":3", "\"atContraction\":3.5", "$.grades[1].atContraction")]
    [InlineData("\"muscle\":\"frontalis\"", "\"muscle\":\"frontalis\",\"note\":1", "$.strengths[0].note")]
    [InlineData("\"atRest\":0.5", "\"atRest\":2.6", "$.grades[0].atRest")]
    [InlineData("\"side\":\"midline\",\"atC", "\"side\":\"left\",\"atC", "$.grades[0].side")]
    [InlineData("\"factor\":0.3333333333333333", "\"factor\":5.1", "$.strengths[0].factor")]
    [InlineData("frontalis", "frontale", "$.strengths[0].muscle")]
    [InlineData("brow raise 8.1 mm", "", "$.strengths[0].origin")]
    [InlineData("\"change\":\"added\"", "\"change\":\"removed\"", "$.creases[0].id")]
    [InlineData("\"own-1\"", "\"\\u0007\"", "$.creases[0].id")]
    [InlineData("[3.141592653589793,60,70],", "", "$.creases[0].pointsMm")]
    [InlineData("\"gain\":1.2", "\"gain\":-1", "$.creases[0].gain")]
    public void Each_problem_is_named_with_its_path(string right, string wrong, string path)
    {
        var text = FaceFindingsFile.Write(Full).Replace(right, wrong, StringComparison.Ordinal);
        var reading = FaceFindingsFile.Parse(text);

        Assert.False(reading.Succeeded);
        Assert.Equal(path, Assert.Single(reading.Problems).Path);
    }

    [Fact]
    public void The_same_line_and_side_twice_is_a_problem()
    {
        var twice = Full with { Grades = [Full.Grades[0], Full.Grades[0] with { Grades = new LineGrades(1, 0) }] };

        Assert.Equal("$.grades[1]", Assert.Single(FaceFindingsFile.Parse(FaceFindingsFile.Write(twice)).Problems).Path);
    }
}
