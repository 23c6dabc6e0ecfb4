using Glabella.Measurement;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Measurement;

public class LandmarkerErrorTests
{
    [Fact]
    public void The_page_of_the_validation_shows_the_figures_that_are_used()
    {
        var page = Repository.Read("docs/validation.md");

        Assert.Equal(Measure.All.Select(m => m.Id), LandmarkerError.All.Select(e => e.Measure));
        Assert.All(LandmarkerError.All, e => Assert.Contains(
            FormattableString.Invariant($"| `{e.Measure}` | {e.Count} | {e.Bias:0.00} | {e.Error:0.00} | {e.ErrorOfDifference:0.00} | {e.Scatter:0.00} |"), page, StringComparison.Ordinal));
    }
}
