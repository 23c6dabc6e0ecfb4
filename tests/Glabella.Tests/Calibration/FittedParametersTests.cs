using System.Text.Json;
using Glabella.Calibration;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Tests.Calibration;

public class FittedParametersTests
{
    private static readonly string Standard = ReferenceData.ReadText("parameters.json");

    [Fact]
    public void Only_the_lines_of_the_fitted_constants_change()
    {
        var text = FittedParameters.Rewrite(Standard, [new Parameter("response.hill", 4.25, "1", 0.5, "because \"so\""), new Parameter("trial.severity-sd", 0.2, "grade", null, "found")]);

        var (before, after) = (Standard.Split('\n'), text.Split('\n'));
        Assert.Equal(before.Length, after.Length);
        var changed = Enumerable.Range(0, before.Length).Where(i => before[i] != after[i]).ToArray();
        Assert.Equal(2, changed.Length);
        Assert.Equal("  {\"key\": \"response.hill\", \"value\": 4.25, \"unit\": \"1\", \"uncertainty\": 0.5, \"origin\": \"because \\\"so\\\"\"},", after[changed[0]]);
        Assert.Equal(before[changed[1]].EndsWith(','), after[changed[1]].EndsWith(','));
        var read = JsonSerializer.Deserialize<Parameter[]>(text, JsonSerializerOptions.Web)!;
        Assert.Equal(0.2, read.Single(p => p.Key == "trial.severity-sd").Value);
    }

    [Fact]
    public void A_constant_without_a_line_is_named() =>
        Assert.Contains("no.such", Assert.Throws<FormatException>(() => FittedParameters.Rewrite(Standard, [new Parameter("no.such", 1, "1", null, "x")])).Message);

    [Fact]
    public void A_fit_is_stored_with_few_digits_its_uncertainty_and_its_prior()
    {
        var settings = FitSettings.Standard with { Parameters = [new("response.hill", ParameterTransform.Log, 3, 0.25, "a guess")] };
        var fit = new JointFitResult(
            FitStatus.Settled, 1, [Math.Log(4.123456)], new[,] { { 0.04 } }, 1, new([], [], []), new double[0, 1], []);

        var stored = FittedParameters.Of(fit, FitNoise.Of(settings), settings, ModelParameters.Standard);

        Assert.Equal((4.123, 0.82), (stored[0].Value, stored[0].Uncertainty));
        Assert.Contains("Before it 3 within a factor of 1.28: a guess.", stored[0].Origin);
        Assert.Equal(["response.hill", "trial.log-effect-sd", "trial.severity-sd"], stored.Select(p => p.Key));
        Assert.Equal(0.2, FittedParameters.Posterior(fit, settings).Factor[0][0], 1e-12);
    }
}
