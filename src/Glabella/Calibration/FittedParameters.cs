using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Calibration;

/// <summary>Writes what a fit found as the constants of the model, in the words of <c>data/parameters.json</c>.</summary>
public static class FittedParameters
{
    private const int Digits = 4;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fitted constants and the spreads between trials, rounded as they are stored.</summary>
    public static IReadOnlyList<Parameter> Of(JointFitResult fit, FitNoise noise, FitSettings settings, ModelParameters start)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(noise);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(start);
        var units = start.All.ToDictionary(p => p.Key, p => p.Unit);
        return
        [
            .. settings.Parameters.Select((p, k) => Of(p, units[p.Key], fit.Fitted[k], Math.Sqrt(fit.Covariance[k, k]))),
            Between("trial.log-effect-sd", "1", noise.LogEffectSd, settings.LogEffectSd, "effective toxin for one product and dose"),
            Between("trial.severity-sd", "grade", noise.SeveritySd, settings.SeveritySd, "graded severity after treatment"),
        ];
    }

    /// <summary>The text of a parameters file with some constants written anew; every other line stays as it is.</summary>
    /// <exception cref="FormatException">A constant has no line of its own.</exception>
    public static string Rewrite(string json, IEnumerable<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(parameters);
        var lines = json.Split('\n');
        foreach (var parameter in parameters)
        {
            var place = Array.FindIndex(lines, line => line.StartsWith($"  {{\"key\": \"{parameter.Key}\",", StringComparison.Ordinal));
            if (place < 0)
            {
                throw new FormatException($"There is no line for {parameter.Key}.");
            }

            lines[place] = Line(parameter) + (lines[place].EndsWith(',') ? "," : "");
        }

        return string.Join('\n', lines);
    }

    /// <summary>The posterior as it is stored.</summary>
    public static PosteriorFile Posterior(JointFitResult fit, FitSettings settings)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(settings);
        return new(
            "Joint fit to the published trials (docs/model/calibration.md): lower Cholesky factor of the posterior covariance on the fitting scales.",
            [.. settings.Parameters.Select(p => p.Key)],
            [.. settings.Parameters.Select(p => p.Transform)],
            [.. new Cholesky(fit.Covariance).Rows.Select(row => row.Select(x => Math.Round(x, 5) + 0.0).ToImmutableArray())]);
    }

    private static Parameter Of(FitParameter p, string unit, double fitted, double sd)
    {
        var value = Rounded(p.Transform.FromFit(fitted), Digits);
        var spread = p.Transform == ParameterTransform.Log
            ? string.Create(CultureInfo.InvariantCulture, $"within a factor of {Math.Exp(p.Sd):0.##}")
            : string.Create(CultureInfo.InvariantCulture, $"± {p.Sd:0.##}");
        return new(
            p.Key, value, unit, Rounded(sd * p.Transform.Slope(value), 2),
            string.Create(CultureInfo.InvariantCulture, $"Joint fit to the published trials (docs/model/calibration.md). Before it {p.Mean:0.########} {spread}: {p.Reason}."));
    }

    private static Parameter Between(string key, string unit, double sd, double before, string what) => new(
        key, Rounded(sd, 3), unit, null,
        string.Create(CultureInfo.InvariantCulture, $"Joint fit to the published trials (docs/model/calibration.md): how far trials differ in {what}. Before it {before:0.##}."));

    private static double Rounded(double value, int digits)
    {
        if (value == 0)
        {
            return 0;
        }

        var decimals = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return Math.Round(value, Math.Clamp(decimals, 0, 12)) + 0.0;
    }

    private static string Line(Parameter p) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {{\"key\": {Text(p.Key)}, \"value\": {(decimal)p.Value}, \"unit\": {Text(p.Unit)}, \"uncertainty\": {(p.Uncertainty is { } u ? ((decimal)u).ToString(CultureInfo.InvariantCulture) : "null")}, \"origin\": {Text(p.Origin)}}}");

    private static string Text(string text) => JsonSerializer.Serialize(text, Plain);
}
