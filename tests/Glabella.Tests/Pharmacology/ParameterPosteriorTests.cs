using Glabella.Pharmacology;

namespace Glabella.Tests.Pharmacology;

public class ParameterPosteriorTests
{
    private static readonly ModelParameters Centre = new(
    [
        new("a", 2, "1", 0.2, "assumed"),
        new("b", -1, "1", 0.5, "assumed"),
        new("c", 7, "1", null, "assumed"),
    ]);

    [Fact]
    public void No_deviation_is_the_centre()
    {
        var drawn = ParameterPosterior.Standard.Draw(ModelParameters.Standard, new double[ParameterPosterior.Standard.Keys.Length]);

        Assert.All(ModelParameters.Standard.All, p => Assert.Equal(p.Value, drawn[p.Key], 1e-12 * Math.Max(1, Math.Abs(p.Value))));
    }

    [Fact]
    public void Correlated_constants_have_the_covariance_of_the_factor()
    {
        // L = [[0.3, 0], [0.4, 0.2]] gives variances 0.09 and 0.20 and a covariance of 0.12.
        var posterior = new ParameterPosterior(["a", "b"], [ParameterTransform.Log, ParameterTransform.Identity], [[0.3], [0.4, 0.2]]);
        var (aa, bb, ab) = (0.0, 0.0, 0.0);
        const int Draws = 4000;
        for (ulong i = 0; i < Draws; i++)
        {
            var drawn = posterior.Draw(Centre, [CounterRandom.Normal(1, 0, i), CounterRandom.Normal(1, 1, i)]);
            var (a, b) = (Math.Log(drawn["a"] / 2), drawn["b"] + 1);
            (aa, bb, ab) = (aa + (a * a), bb + (b * b), ab + (a * b));
        }

        Assert.Equal(0.09, aa / Draws, 0.01);
        Assert.Equal(0.20, bb / Draws, 0.02);
        Assert.Equal(0.12, ab / Draws, 0.015);
    }

    [Fact]
    public void Without_a_calibration_each_constant_has_its_own_uncertainty()
    {
        var posterior = ParameterPosterior.Independent(Centre);

        Assert.Equal(["a", "b"], posterior.Keys);
        var drawn = posterior.Draw(Centre, [1, -1]);
        Assert.Equal(2 * Math.Exp(0.1), drawn["a"], 1e-12); // 0.2 of 2 is a tenth
        Assert.Equal(-1.5, drawn["b"], 1e-12);
        Assert.Equal(7, drawn["c"]);
    }

    [Fact]
    public void Refuses_a_factor_that_is_no_triangle() =>
        Assert.Throws<ArgumentException>(() => new ParameterPosterior(["a"], [ParameterTransform.Log], [[1, 0]]));
}
