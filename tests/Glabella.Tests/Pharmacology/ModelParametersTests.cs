using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Tests.Pharmacology;

public class ModelParametersTests
{
    [Fact]
    public void Every_constant_says_where_it_comes_from() => Assert.All(ModelParameters.Standard.All, p =>
    {
        Assert.True(p.Origin.Length > 20, $"{p.Key} has no origin worth the name: \"{p.Origin}\"");
        Assert.NotEmpty(p.Unit);
        Assert.True(double.IsFinite(p.Value), p.Key);
    });

    [Fact]
    public void A_constant_without_an_origin_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ModelParameters([new Parameter("a", 1, "mm", null, " ")]));

    [Fact]
    public void The_hash_changes_with_a_value_and_only_then()
    {
        var standard = ModelParameters.Standard;

        Assert.Equal(standard.Hash, standard.With("spread.length", standard["spread.length"]).Hash);
        Assert.NotEqual(standard.Hash, standard.With("spread.length", 3).Hash);
        Assert.Matches("^[0-9a-f]{64}$", standard.Hash);
    }
}
