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

    /// <summary>With GLABELLA_WRITE_PAGES=1, writes the rows of the pages anew from data/parameters.json.</summary>
    [Fact]
    public void The_rows_can_be_written_anew()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("GLABELLA_WRITE_PAGES") == "1", "Set GLABELLA_WRITE_PAGES=1 to write the parameter tables of docs/model anew.");
        foreach (var page in Repository.Files("docs/model", "*.md"))
        {
            File.WriteAllText(Path.Combine(Repository.Root, page), Rewritten(Repository.Read(page)));
        }
    }

    [Fact]
    public void A_row_is_written_from_its_constant() => Assert.Equal(
        "| `spread.cut-off` | 24 | mm |  | " + ModelParameters.Standard.All.Single(p => p.Key == "spread.cut-off").Origin + " |\nprose | `spread.cut-off`",
        Rewritten("| `spread.cut-off` | 99 | mm | 3 | old |\nprose | `spread.cut-off`"));

    private static string Rewritten(string page) => string.Join('\n', page.Split('\n').Select(line =>
        ModelParameters.Standard.All.FirstOrDefault(p => line.StartsWith($"| `{p.Key}` |", StringComparison.Ordinal)) is { } p
            ? FormattableString.Invariant($"| `{p.Key}` | {(decimal)p.Value} | {p.Unit} | {(p.Uncertainty is { } u ? (decimal)u : (decimal?)null)} | {p.Origin} |")
            : line));

    private static bool IsShown(Parameter p, string pages) => pages.Contains(
        FormattableString.Invariant($"| `{p.Key}` | {(decimal)p.Value} | {p.Unit} |"), StringComparison.Ordinal);
}
