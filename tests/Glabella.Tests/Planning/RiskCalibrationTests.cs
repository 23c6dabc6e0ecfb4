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
        var found = RiskCalibration.Calibrate(ReferenceFace.Atlas, ModelParameters.Standard);

        Assert.All(["septum.open-share", "brow.resting-hold-sd"], key =>
            Assert.Equal(found[key], ModelParameters.Standard[key], 0.05 * found[key]));
    }

    [Fact]
    public void What_no_value_can_reach_is_refused() => Assert.Throws<InvalidOperationException>(() =>
        RiskCalibration.Calibrate(ReferenceFace.Atlas, ModelParameters.Standard.With("septum.open-transmission", 1e-6)));
}
