using Glabella.Calibration;
using Glabella.Pharmacology;

namespace Glabella.Tests.Calibration;

public class FitSettingsTests
{
    private static readonly FitSettings Settings = FitSettings.Standard;

    [Fact]
    public void Every_fitted_constant_exists_once_and_says_why_its_prior()
    {
        Assert.Equal(Settings.Parameters.Length, Settings.Parameters.Select(p => p.Key).Distinct().Count());
        Assert.All(Settings.Parameters, p =>
        {
            Assert.True(double.IsFinite(ModelParameters.Standard[p.Key]));
            Assert.True(p.Sd > 0);
            Assert.False(string.IsNullOrWhiteSpace(p.Reason));
        });
    }

    [Fact]
    public void There_and_back_is_the_same_set_of_constants()
    {
        var again = Settings.At(ModelParameters.Standard, Settings.Of(ModelParameters.Standard));

        Assert.All(ModelParameters.Standard.All, p => Assert.Equal(p.Value, again[p.Key], 1e-12 * Math.Max(1, Math.Abs(p.Value))));
    }
}
