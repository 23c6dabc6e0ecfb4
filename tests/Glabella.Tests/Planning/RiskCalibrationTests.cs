using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Tests.Planning;

public class RiskCalibrationTests
{
    [Fact]
    public void From_elsewhere_it_finds_constants_that_give_the_published_shares()
    {
        var elsewhere = ModelParameters.Standard.With("septum.open-share", 0.3).With("brow.resting-hold-sd", 1).With("brow.resting-hold", 1.2);
        var found = RiskCalibration.Calibrate(ReferenceFace.Atlas, elsewhere);

        Assert.Equal(RiskCalibration.EyelidShare, RiskCalibration.ShareOfLabel(ReferenceFace.Atlas, found, RiskKind.Eyelid), 1e-4);
        Assert.Equal(RiskCalibration.BrowShare, RiskCalibration.ShareOfLabel(ReferenceFace.Atlas, found, RiskKind.Brow), 1e-4);
    }

    [Fact]
    public void The_constants_shipped_are_calibrated() // to a twentieth: after any change of spread or response, run it again
    {
        var found = RiskCalibration.Constants(ModelParameters.Standard);

        Assert.Equal(["brow.resting-hold-sd", "septum.open-share"], found.Select(p => p.Key).Order());
        Assert.All(found, p => Assert.Equal(p.Value, ModelParameters.Standard[p.Key], 0.05 * p.Value));
    }

    [Fact]
    public void What_no_value_can_reach_is_refused() => Assert.Throws<InvalidOperationException>(() =>
        RiskCalibration.Calibrate(ReferenceFace.Atlas, ModelParameters.Standard.With("septum.open-transmission", 1e-6)));
}
