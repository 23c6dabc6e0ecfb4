using Glabella.Calibration;
using Glabella.Pharmacology;
using Glabella.Tests.HouseRules;

namespace Glabella.Tests.Calibration;

public class ValidationTablesTests
{
    private const double Rounding = 0.35;

    private static readonly Lazy<TrialComparison> Comparison = new(() =>
        TrialComparison.Compute(CalibrationRows.Standard.Used, ModelParameters.Standard, TrialComparison.ShippedReport!, FitSettings.Standard, 2));

    [Fact]
    public void The_page_says_what_the_model_gives()
    {
        var found = MarkedSection.Find(Repository.Read("docs/validation.md"));

        Assert.NotNull(found);
        Assert.Null(MarkedSection.Difference(found, ValidationTables.Write(Comparison.Value, CalibrationRows.Standard.LeftOut), Rounding));
    }

    [Fact]
    public void The_shipped_calibration_is_of_the_shipped_rows_and_settings()
    {
        var report = TrialComparison.ShippedReport;

        Assert.NotNull(report);
        Assert.Equal(FitSettings.Standard.Parameters.Select(p => p.Key), report.Constants.Select(c => c.Key));
        Assert.Equal(FitSettings.Standard.Parameters.Select(p => p.Key), ParameterPosterior.Standard.Keys);
        Assert.Equal(CalibrationRows.Standard.Used.Select(r => r.Source.Id), report.Rows.Select(r => r.Id));
    }

    [Fact]
    public void The_model_beats_a_look_up_of_the_nearest_row()
    {
        var active = Comparison.Value.LeftOut.Where(r => r.Row is { IsShare: true, IsBound: false, IsPlacebo: false });

        Assert.True(active.Average(r => Math.Abs(r.Error)) < NoiseFloor.Of(Comparison.Value.Fitted).LookUp);
    }
}
