using Glabella.Anatomy;
using Glabella.App.Web.Assessment;
using Glabella.Planning;
using Glabella.Quantities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Glabella.App.Tests.Web.Assessment;

public class TypedFindingsTests
{
    private static readonly FaceFindings Recorded = new(
        SkinType.IV,
        [new(FaceArea.GlabellarLines, Side.Midline, new LineGrades(2.5, 0.5)), new(FaceArea.LateralCanthalLines, Side.Left, new LineGrades(3, 1))],
        [new("frontalis", Side.Right, 0.8, "brow raise 8.1 mm")],
        [new("forehead-line-1", FaceArea.ForeheadLines, Side.Left, CreaseChange.Removed, [], 0, 1)]);

    [Fact]
    public void A_form_without_fields_changes_nothing()
    {
        var read = TypedFindings.Read(Form(), Recorded, []).Value;

        Assert.Equal(FaceFindingsFile.Write(Recorded), FaceFindingsFile.Write(read));
    }

    [Fact]
    public void Only_what_was_answered_is_changed()
    {
        var read = TypedFindings.Read(Form(("grade-glabellar-lines-midline-contraction", "3")), Recorded, []).Value;

        Assert.Equal(new LineGrades(3, 0.5), read.GradesOf(FaceArea.GlabellarLines, Side.Midline));
        Assert.Equal(Recorded.GradesOf(FaceArea.LateralCanthalLines, Side.Left), read.GradesOf(FaceArea.LateralCanthalLines, Side.Left));
        Assert.Equal(SkinType.IV, read.SkinType);
    }

    [Fact]
    public void An_answer_that_says_nothing_takes_a_finding_away()
    {
        var read = TypedFindings.Read(
            Form(("skin-type", ""), ("grade-glabellar-lines-midline-contraction", ""), ("grade-glabellar-lines-midline-rest", ""), ("strength-frontalis-right", "discard")), Recorded, []).Value;

        Assert.Null(read.SkinType);
        Assert.Equal(FaceArea.LateralCanthalLines, Assert.Single(read.Grades).Line);
        Assert.Empty(read.Strengths);
    }

    [Theory]
    [InlineData("skin-type", "VII", "skin-type")]
    [InlineData("grade-glabellar-lines-midline-contraction", "4", "grade-glabellar-lines-midline-contraction")]
    [InlineData("grade-glabellar-lines-midline-contraction", "0", "grade-glabellar-lines-midline-rest")]
    [InlineData("grade-lateral-canthal-lines-right-rest", "1", "grade-lateral-canthal-lines-right-contraction")]
    public void An_answer_that_cannot_be_is_refused_at_its_field(string field, string value, string where) =>
        Assert.Equal(where, Assert.IsType<TypedFindings.Unreadable>(TypedFindings.Read(Form((field, value)), Recorded, []).Refusal).Where);

    [Fact]
    public void Strengths_are_accepted_with_the_figures_that_were_shown_and_no_others()
    {
        var movement = ProposedMovementTests.Brow;

        var accepted = TypedFindings.Read(Form((movement.FieldName, movement.Value)), Recorded, [movement]).Value;
        var moved = TypedFindings.Read(Form((movement.FieldName, "0.500 0.500")), Recorded, [movement]);

        Assert.Equal([(Side.Right, 0.91), (Side.Left, 1.2)], accepted.Strengths.Select(s => (s.Side, s.Factor)));
        Assert.Equal("accept-brow-raise", Assert.IsType<TypedFindings.Unreadable>(moved.Refusal).Where);
    }

    private static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)));
}
