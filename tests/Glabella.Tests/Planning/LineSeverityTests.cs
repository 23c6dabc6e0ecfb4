using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class LineSeverityTests
{
    private static readonly LineSeverity Severity = new(ModelParameters.Standard, FaceArea.GlabellarLines);

    [Fact]
    public void Without_weakness_a_line_is_as_before() => Assert.Equal(2.5, Severity.AtContraction(2.5, 1, 0.2, 0));

    [Fact]
    public void In_full_block_what_folding_does_not_make_remains()
    {
        Assert.Equal(1, Severity.AtContraction(2.5, 1, 0.2, 1));
        Assert.Equal(0.2, Severity.AtContraction(2.5, 0, 0.2, 1));
    }

    [Fact]
    public void A_fold_goes_sooner_than_the_pull_that_makes_it()
    {
        Assert.Equal(0, Severity.Lost(0));
        Assert.Equal(1, Severity.Lost(1));
        Assert.Equal(0, Severity.Lost(-1e-17));
        Assert.All(Enumerable.Range(1, 9), i => Assert.True(Severity.Lost(i / 10.0) > i / 10.0));
    }

    [Fact]
    public void A_line_never_gets_worse_than_before()
    {
        Assert.Equal(0.1, Severity.AtContraction(0.1, 0, 0.6, 0.5));
        Assert.True(Severity.Residual(-4, 46) >= 0);
    }

    [Fact]
    public void Rest_approaches_its_target_exponentially()
    {
        var p = ModelParameters.Standard;
        var rest = Severity.AtRest(2, [.. Enumerable.Repeat(1.0, 181)]);
        var target = 2 * (1 - p["severity.rest-easing"]);

        Assert.Equal(2, rest[0]);
        Assert.Equal(target + ((2 - target) * Math.Exp(-90 / p["severity.rest-easing-days"])), rest[90], 1e-9);
    }

    [Fact]
    public void Rest_eases_slower_than_contraction()
    {
        var weakness = Enumerable.Range(0, 181).Select(day => day < 7 ? day / 7.0 : 1).ToArray();

        Assert.True(Severity.AtRest(2, weakness)[14] > 1.7);
        Assert.True(Severity.AtContraction(2, 0, 0, weakness[14]) < 0.1);
    }
}
