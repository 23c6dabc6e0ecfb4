using Glabella.Calibration;
using Glabella.Pharmacology;

namespace Glabella.Tests.Calibration;

public class CalibrationRunTests
{
    [Fact]
    public void Where_the_constants_stood_before_does_not_matter()
    {
        var settings = FitSettings.Standard with { Subjects = 64 };
        var elsewhere = ModelParameters.Standard.With("response.hill", 2).With("time.decay", 60);

        var first = Fit(ModelParameters.Standard, threads: 1);
        var second = Fit(elsewhere, threads: 2);

        Assert.Equal(first.Fitted, second.Fitted);
        Assert.Equal(first.Objective, second.Objective);

        JointFitResult Fit(ModelParameters start, int threads) =>
            new CalibrationRun([.. CalibrationRows.Standard.Used.Take(20)], settings, start, threads).Fit(1, stop: TestContext.Current.CancellationToken).Fit;
    }
}
