using System.Text.Json;
using Glabella.App.Cli;
using Glabella.Calibration;

namespace Glabella.App.Tests.Cli;

public sealed class TrialCompareTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("glabella-compare-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Writes_page_and_pictures_and_finds_them_in_agreement_until_a_figure_is_changed()
    {
        Assert.SkipWhen(TrialComparison.ShippedReport is null, "This build was never calibrated.");
        var page = Path.Combine(_folder, "validation.md");
        File.WriteAllText(page, $"# Page\n\n{MarkedSection.Begin}\n\n{MarkedSection.End}\n");

        var (code, output, _) = await Run("--write", _folder, "--json");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal(CalibrationRows.Standard.Used.Length, JsonDocument.Parse(output).RootElement.GetArrayLength());
        Assert.Equal(4, Directory.GetFiles(Path.Combine(_folder, "pictures"), "validation-*.svg").Length);
        Assert.Equal(ExitCodes.Done, (await Run("--check", _folder)).Code);

        File.WriteAllText(page, File.ReadAllText(page).Replace("| All active arms | ", "| All active arms | 1", StringComparison.Ordinal));
        var (disagrees, _, error) = await Run("--check", _folder);
        Assert.Equal(ExitCodes.Refused, disagrees);
        Assert.Contains("All active arms", error);
    }

    [Fact]
    public async Task Refuses_a_folder_without_the_page()
    {
        Assert.SkipWhen(TrialComparison.ShippedReport is null, "This build was never calibrated.");
        var (code, _, error) = await Run("--check", _folder);

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains("validation.md", error);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_refused_and_not_called_a_bug()
    {
        Assert.SkipWhen(TrialComparison.ShippedReport is null, "This build was never calibrated.");
        await File.WriteAllTextAsync(Path.Combine(_folder, "validation.md"), $"# Page\n\n{MarkedSection.Begin}\n\n{MarkedSection.End}\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "pictures"), "a file in the place of the folder", TestContext.Current.CancellationToken);

        var (code, _, error) = await Run("--write", _folder);

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains("cannot be written", error);
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["trial", "compare", .. args], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
