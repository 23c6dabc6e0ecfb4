using Glabella.Anatomy;
using Glabella.Clinic.Photographs;
using Glabella.Mechanics;

namespace Glabella.Clinic.Tests.Photographs;

public class PhotographViewTests
{
    [Fact]
    public void Every_expression_can_be_photographed_under_its_own_id()
    {
        var expressions = FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Canonical)).Expressions.Select(expression => expression.Id);

        Assert.Empty(expressions.Except(PhotographView.All.Select(view => view.Id)));
    }

    [Fact]
    public void Every_line_has_a_basic_or_named_view_at_contraction() =>
        Assert.All(WrinkleLine.All, line => Assert.NotNull(PhotographView.TryFind(line.Expression)));

    [Fact]
    public void No_view_is_named_twice_and_each_says_what_to_do()
    {
        Assert.Distinct(PhotographView.All.Select(view => view.Id));
        Assert.All(PhotographView.All, view => Assert.True(view.Ask.EndsWith('.') && view.Purpose.EndsWith('.') && view.Id.Length <= 20));
    }
}
