using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Tests.HouseRules;

/// <summary>The pages of docs/model show every constant as it is.</summary>
public class ModelPageTests
{
    private static readonly string Pages = string.Concat(Repository.Files("docs/model", "*.md").Select(Repository.Read));

    [Fact]
    public void Every_constant_stands_on_a_page_with_its_value() =>
        Assert.All(ModelParameters.Standard.All, p => Assert.True(IsShown(p, Pages), $"docs/model lacks or misstates {p.Key} = {p.Value} {p.Unit}"));

    [Fact]
    public void The_check_itself_catches_another_value() =>
        Assert.False(IsShown(new Parameter("spread.length", 99, "mm", null, "assumed"), Pages));

    private static bool IsShown(Parameter p, string pages) => pages.Contains(
        FormattableString.Invariant($"| `{p.Key}` | {(decimal)p.Value} | {p.Unit} |"), StringComparison.Ordinal);
}
