using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Glabella.Calibration;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Cli;

/// <summary><c>glabella calibrate</c>: fits the constants of population, response and raters to the published trials.</summary>
internal static class Calibrate
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "Write parameters.json, calibration/posterior.json and calibration/report.json below this folder; lines of other constants in its parameters.json stay as they are. Default: data.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    private static readonly Option<int?> Subjects = new("--subjects")
    {
        Description = "Virtual subjects an arm in each evaluation, 64 to 100000. Default: as data/calibration/fit.json says.",
        HelpName = "N",
    };

    private static readonly Option<int> Iterations = new("--iterations")
    {
        Description = "Steps of the fit at most in each of its four rounds, 1 to 100. Default: 6.",
        HelpName = "N",
        DefaultValueFactory = _ => 6,
    };

    private static readonly Option<bool> Refit = new("--leave-one-trial-out")
    {
        Description = "Fit anew without each trial in turn, which takes some twenty times as long, instead of taking one step of the linearised fit.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the report as JSON to standard output, and nothing else.",
    };

    /// <summary>The command "calibrate".</summary>
    public static Command Create()
    {
        var command = new Command(
            "calibrate",
            "Fit the constants of the pharmacology to the published trials (some minutes). Exit codes: 0 done, 2 --out cannot be written, 64 bad usage, 130 stopped by Ctrl-C.")
        {
            Out, Subjects, Iterations, Refit, Json,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None)); // on another thread, so that Ctrl-C is heard
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var error = parsed.InvocationConfiguration.Error;
        var settings = FitSettings.Standard with { Subjects = parsed.GetValue(Subjects) ?? FitSettings.Standard.Subjects };
        if (settings.Subjects is < 64 or > 100_000 || parsed.GetValue(Iterations) is < 1 or > 100)
        {
            error.WriteLine("glabella: --subjects takes 64 to 100000 and --iterations 1 to 100.");
            return ExitCodes.BadUsage;
        }

        var folder = parsed.GetValue(Out)!;
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"glabella: --out '{folder}' cannot be written: there is no such folder.");
            return ExitCodes.Refused;
        }

        try
        {
            return Fit(parsed, settings, folder, stop);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("glabella: stopped; nothing was written.");
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"glabella: --out '{folder}' cannot be written: {e.Message}");
            return ExitCodes.Refused;
        }
    }

    private static int Fit(ParseResult parsed, FitSettings settings, string folder, CancellationToken stop)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var start = ModelParameters.Standard;
        var run = new CalibrationRun(CalibrationRows.Standard.Used, settings, start, Environment.ProcessorCount);
        var (fit, noise) = run.Fit(parsed.GetValue(Iterations), new Told(error), stop);
        var fitted = FittedParameters.Of(fit, noise, settings, start);
        IReadOnlyList<Parameter> constants = [.. fitted, .. Risks(start.With(fitted.ToDictionary(p => p.Key, p => p.Value)), error)];
        var stored = start.With(constants.ToDictionary(p => p.Key, p => p.Value));
        var report = run.Report(fit, noise, stored.Hash, parsed.GetValue(Refit), stop);
        stop.ThrowIfCancellationRequested();
        Write(folder, constants, FittedParameters.Posterior(fit, settings), report);
        output.WriteLine(parsed.GetValue(Json) ? JsonSerializer.Serialize(report, Plain) : Summary(report, fit, folder));
        return ExitCodes.Done;
    }

    /// <summary>What unwanted effects rest on moves with spread and response.</summary>
    private static IReadOnlyList<Parameter> Risks(ModelParameters fitted, TextWriter error)
    {
        try
        {
            return RiskCalibration.Constants(fitted);
        }
        catch (InvalidOperationException none)
        {
            error.WriteLine($"glabella: the constants of the risks stay as they were. {none.Message}");
            return [];
        }
    }

    private static void Write(string folder, IReadOnlyList<Parameter> constants, PosteriorFile posterior, CalibrationReport report)
    {
        var file = Path.Combine(folder, "parameters.json");
        var text = File.Exists(file) ? File.ReadAllText(file) : ReferenceData.ReadText("parameters.json");
        File.WriteAllText(file, FittedParameters.Rewrite(text, constants));
        Directory.CreateDirectory(Path.Combine(folder, "calibration"));
        File.WriteAllText(Path.Combine(folder, PosteriorFile.Path), Lines(JsonSerializer.Serialize(posterior, Plain)));
        File.WriteAllText(Path.Combine(folder, CalibrationReport.Path), Lines(JsonSerializer.Serialize(report, Plain)));
    }

    /// <summary>One row or entry a line, so that a change can be read.</summary>
    private static string Lines(string json) =>
        json.Replace("],[", "],\n[", StringComparison.Ordinal).Replace("},{", "},\n{", StringComparison.Ordinal).Replace(",\"", ", \"", StringComparison.Ordinal) + "\n";

    private static string Summary(CalibrationReport report, JointFitResult fit, string folder) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {(report.Status == FitStatus.Settled ? "Settled" : "Stopped at the limit of iterations")} at an objective of {report.Objective} over {report.Rows.Length} rows of {fit.Trials.Length} trials.
        Between trials: {report.LogEffectSd:0.00} of the logarithm of effective toxin, {report.SeveritySd:0.00} grade.
        Written: parameters.json, {PosteriorFile.Path} and {CalibrationReport.Path} below {folder}. Build again, then: glabella trial compare --write docs
        """);

    /// <summary>One line a step.</summary>
    private sealed class Told(TextWriter error) : IProgress<double>
    {
        private int _step;

        public void Report(double value) => error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"glabella: step {++_step}, objective {value:0.0}"));
    }
}
