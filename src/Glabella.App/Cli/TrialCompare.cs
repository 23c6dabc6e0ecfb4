using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Glabella.Calibration;
using Glabella.Pharmacology;
using Glabella.Planning;
using Spectre.Console;

namespace Glabella.App.Cli;

/// <summary><c>glabella trial compare</c>: every calibration row, simulated beside published.</summary>
internal static class TrialCompare
{
    private const string Page = "validation.md";
    private const double Rounding = 0.35;
    private const int SubjectsOfCurves = 4096;

    private static readonly Option<string?> Into = new("--write")
    {
        Description = "Write the tables into validation.md and the pictures into pictures/ of this folder.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Check = new("--check")
    {
        Description = "Compare with validation.md of this folder; exit code 2 when it no longer agrees with the model.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the rows as JSON to standard output, and nothing else.",
    };

    /// <summary>The command "compare" of "trial".</summary>
    public static Command Create()
    {
        var command = new Command(
            "compare",
            "Simulate every calibration row and set it beside the published figure. Exit codes: 0 done, 2 the page disagrees, cannot be written, or the model was not calibrated, 130 stopped by Ctrl-C.")
        {
            Into, Check, Json,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None)); // on another thread, so that Ctrl-C is heard
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var error = parsed.InvocationConfiguration.Error;
        if (TrialComparison.ShippedReport is not { } report)
        {
            error.WriteLine("glabella: this build was never calibrated; run: glabella calibrate");
            return ExitCodes.Refused;
        }

        if (report.ParametersHash != ModelParameters.Standard.Hash)
        {
            error.WriteLine("glabella: the constants have changed since the calibration; its intervals are kept, but 'glabella calibrate' would give others.");
        }

        try
        {
            var comparison = TrialComparison.Compute(
                CalibrationRows.Standard.Used, ModelParameters.Standard, report, FitSettings.Standard, Environment.ProcessorCount, stop);
            return Show(comparison, parsed, stop);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("glabella: stopped; nothing was written.");
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"glabella: cannot be written: {e.Message}");
            return ExitCodes.Refused;
        }
    }

    private static int Show(TrialComparison comparison, ParseResult parsed, CancellationToken stop)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var section = ValidationTables.Write(comparison, CalibrationRows.Standard.LeftOut);
        if (parsed.GetValue(Check) is { } checkedFolder)
        {
            return Agrees(checkedFolder, section, error);
        }

        if (parsed.GetValue(Into) is { } folder)
        {
            if (ReadPage(folder, error) is not { } page)
            {
                return ExitCodes.Refused;
            }

            var pictures = ValidationPictures.Draw(comparison, ValidationCurves.Compute(ModelParameters.Standard, SubjectsOfCurves, Environment.ProcessorCount, stop));
            Write(folder, MarkedSection.Replace(page, section), pictures);
        }

        if (parsed.GetValue(Json))
        {
            output.WriteLine(Rows(comparison));
        }
        else
        {
            Print(comparison, output);
        }

        return ExitCodes.Done;
    }

    private static string? ReadPage(string folder, TextWriter error)
    {
        var file = Path.Combine(folder, Page);
        if (!File.Exists(file) || MarkedSection.Find(File.ReadAllText(file)) is null)
        {
            error.WriteLine($"glabella: {file}: there is no such page with a section between \"{MarkedSection.Begin}\" and \"{MarkedSection.End}\".");
            return null;
        }

        return File.ReadAllText(file);
    }

    private static void Write(string folder, string page, IReadOnlyDictionary<string, string> pictures)
    {
        File.WriteAllText(Path.Combine(folder, Page), page);
        Directory.CreateDirectory(Path.Combine(folder, "pictures"));
        foreach (var (name, svg) in pictures)
        {
            File.WriteAllText(Path.Combine(folder, "pictures", name), svg);
        }
    }

    private static int Agrees(string folder, string section, TextWriter error)
    {
        if (ReadPage(folder, error) is not { } page)
        {
            return ExitCodes.Refused;
        }

        if (MarkedSection.Difference(MarkedSection.Find(page)!, section, Rounding) is not { } line)
        {
            return ExitCodes.Done;
        }

        error.WriteLine($"glabella: {Path.Combine(folder, Page)} no longer agrees with the model, which says: {line}");
        return ExitCodes.Refused;
    }

    private static void Print(TrialComparison comparison, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Math.Max(console.Profile.Width, 132);
        var table = new Table().AddColumns("row", "trial", "arm", "line", "endpoint", "day", "published", "model", "90 % interval", "without its trial");
        foreach (var (r, without) in comparison.Fitted.Zip(comparison.LeftOut))
        {
            table.AddRow(
                r.Row.Source.Id, r.Row.Source.Trial, Markup.Escape($"{r.Row.Arm.Product?.Nonproprietary ?? "placebo"} {r.Row.Arm.Name}"), FaceArea.NameOf(r.Row.Line),
                r.Row.Endpoint.Code, r.Row.IsShare ? Text($"{r.Row.Day}") : "", Text($"{r.Row.Published:0.#}{(r.Row.IsBound ? "+" : "")}"), Text($"{r.Predicted:0.0}"), Text($"{r.Low:0}..{r.High:0}"), Text($"{without.Predicted:0.0}"));
        }

        console.Write(table);
        foreach (var (fitted, row, without) in ErrorSummary.Of(comparison.Fitted).Zip(ErrorSummary.Of(comparison.FoldedOut), ErrorSummary.Of(comparison.LeftOut)).Take(2))
        {
            console.WriteLine(Text($"{fitted.Group}: mean absolute error {fitted.MeanAbsolute:0.0} points over {fitted.Rows} shares, {100 * fitted.Covered:0} % in their interval; without the row {row.MeanAbsolute:0.0}; without its trial {without.MeanAbsolute:0.0}, {100 * without.Covered:0} %."));
        }
    }

    private static string Rows(TrialComparison comparison) => JsonSerializer.Serialize(
        comparison.Fitted.Zip(comparison.LeftOut, (r, without) => new
        {
            Row = r.Row.Source.Id,
            r.Row.Source.Trial,
            Product = r.Row.Arm.Product?.Nonproprietary,
            r.Row.Line,
            Endpoint = r.Row.Endpoint.Code,
            Day = r.Row.IsShare ? r.Row.Day : (int?)null,
            r.Row.Published,
            LowerBound = r.Row.IsBound,
            Model = Math.Round(r.Predicted, 2),
            Low = Math.Round(r.Low, 2),
            High = Math.Round(r.High, 2),
            WithoutItsTrial = Math.Round(without.Predicted, 2),
        }),
        JsonSerializerOptions.Web);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
