using Glabella.Calibration;
using Glabella.Planning;
using Glabella.Trials;

namespace Glabella.Tests.Calibration;

public class CalibrationRowsTests
{
    private static readonly CalibrationRows Rows = CalibrationRows.Standard;

    [Fact]
    public void Every_published_row_is_used_or_left_out_with_a_reason()
    {
        Assert.Equal(PublishedRows.All.Length, Rows.Used.Length + Rows.LeftOut.Length);
        Assert.All(Rows.LeftOut, row => Assert.False(string.IsNullOrWhiteSpace(row.Reason)));
        Assert.Equal(PublishedRows.All.Length, PublishedRows.All.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void The_label_curve_is_read_as_printed()
    {
        var day90 = Assert.Single(Rows.Used, r => r.Source.Id == "T007");

        Assert.Equal(("onabotulinumtoxinA", 403, 90, 48), (day90.Arm.Product!.Nonproprietary, day90.Arm.Size, day90.Day, day90.Published));
        Assert.Equal(Endpoint.NoneOrMildInvestigator, day90.Endpoint);
        Assert.Equal(FaceArea.GlabellarLines, day90.Line);
        var sites = Assert.Single(day90.Arm.Patterns);
        Assert.Equal(("glabella-5", 20m), (sites.Pattern.Id, sites.Units));
    }

    [Fact]
    public void Weeks_become_days_and_at_least_becomes_a_bound()
    {
        var median = Assert.Single(Rows.Used, r => r.Source.Id == "T034");

        Assert.Equal(CalibrationKind.DurationAbove, median.Kind);
        Assert.Equal(168, median.Published, 1e-9);
    }

    [Fact]
    public void Areas_treated_together_are_one_arm()
    {
        var both = Assert.Single(Rows.Used, r => r.Source.Id == "T260");

        Assert.Equal(FaceArea.LateralCanthalLines, both.Line);
        Assert.Equal(["crows-feet-3x2", "glabella-5"], both.Arm.Patterns.Select(p => p.Pattern.Id));
    }

    [Fact]
    public void A_baseline_mix_is_taken_where_it_is_printed()
    {
        var row = Assert.Single(Rows.Used, r => r.Source.Id == "T086");

        Assert.Equal(0.679, row.Population.Baseline!.Severe, 1e-12);
        Assert.Equal(0.882, row.Population.Women, 1e-12);
    }

    [Fact]
    public void A_placebo_arm_gets_nothing() =>
        Assert.All(Rows.Used.Where(r => r.IsPlacebo), row => Assert.All(row.Arm.Patterns, p => Assert.Equal(0, p.Units)));

    [Fact]
    public void Only_the_placebo_of_a_product_that_is_not_ours_is_used() =>
        Assert.All(Rows.Used.Where(r => r.Source.Trial == "RELA_READY1"), row => Assert.True(row.IsPlacebo));

    [Fact]
    public void A_row_that_nobody_says_how_to_read_is_named()
    {
        var file = new ArmReadingFile([], []);
        var row = PublishedRows.All[0];

        Assert.Contains(row.Id, Assert.Throws<FormatException>(() => CalibrationRows.Read([row], file)).Message);
    }
}
