using System.Collections.Immutable;
using Glabella.App.Web.Explain;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Explain;

public class PatientStoryTests
{
    [Fact]
    public void A_line_is_told_from_its_own_course()
    {
        // Severe until day 4, gone from day 5, half back on day 84.
        var line = Line(day => day < 5 ? 3 : day < 84 ? 0 : 1.6);

        Assert.Equal("You should see a change after about 5 days. It is strongest about one week after the treatment. After about 12 weeks half of it is gone.", PatientStory.CourseOf(line));
        Assert.Equal("They are deep now. At their best they should be gone. Nine of ten people like you end there.", PatientStory.DepthOf(line));
    }

    [Fact]
    public void A_change_that_lasts_beyond_the_forecast_is_said_to()
    {
        var line = Line(day => day < 2 ? 2 : 1);

        Assert.EndsWith("Half of it is still there after 26 weeks.", PatientStory.CourseOf(line), StringComparison.Ordinal);
        Assert.StartsWith("They are medium now. At their best they should be mild.", PatientStory.DepthOf(line), StringComparison.Ordinal);
    }

    [Fact]
    public void People_differ_by_the_band()
    {
        var line = Line(day => day < 2 ? 3 : 1, low: 0, high: 2);

        Assert.EndsWith("Nine of ten people like you end between gone and medium.", PatientStory.DepthOf(line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.05, "we do not expect it")]
    [InlineData(0.5, "less often")]
    [InlineData(1.1, "about the same")]
    [InlineData(2.2, "more often")]
    public void A_risk_is_told_beside_the_usual_plan(double relative, string words) =>
        Assert.Contains(words, PatientStory.Compare(new RiskPrediction("eyelid-ptosis", "", relative, relative, relative, "")), StringComparison.Ordinal);

    private static LinePrediction Line(Func<int, double> severity, double? low = null, double? high = null)
    {
        ImmutableArray<double> Course(double? fixedAt) => [.. Enumerable.Range(0, 181).Select(day => fixedAt is { } value && day >= 2 ? value : severity(day))];
        return new("glabellar-lines", "Glabellar lines", Side.Midline, new(Course(low), Course(null), Course(high)), new([0], [0], [0]));
    }
}
