using System.Text.Json;
using Glabella.App.Cli;
using Glabella.Calibration;
using Glabella.Pharmacology;

namespace Glabella.App.Tests.Cli;

public sealed class CalibrateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("glabella-calibrate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_short_calibration_writes_constants_posterior_and_report_and_the_same_bytes_each_time()
    {
        var (code, output, error) = await Run("--out", _folder, "--subjects", "64", "--iterations", "1", "--json");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("step 1, objective", error);
        Assert.Equal(CalibrationRows.Standard.Used.Length, JsonDocument.Parse(output).RootElement.GetProperty("rows").GetArrayLength());
        var before = ReferenceData.ReadText("parameters.json").Split('\n');
        var after = File.ReadAllText(Path.Combine(_folder, "parameters.json")).Split('\n');
        Assert.Equal(before.Length, after.Length);
        Assert.InRange(Enumerable.Range(0, before.Length).Count(i => before[i] != after[i]), 1, FitSettings.Standard.Parameters.Length + 4); // and spreads between trials, and the constants of the risks
        var posterior = File.ReadAllText(Path.Combine(_folder, PosteriorFile.Path));
        Assert.Equal(FitSettings.Standard.Parameters.Length, JsonDocument.Parse(posterior).RootElement.GetProperty("factor").GetArrayLength());

        await Run("--out", _folder, "--subjects", "64", "--iterations", "1");
        Assert.Equal(after, File.ReadAllText(Path.Combine(_folder, "parameters.json")).Split('\n'));
        Assert.Equal(posterior, File.ReadAllText(Path.Combine(_folder, PosteriorFile.Path)));
    }

    [Theory]
    [InlineData("--subjects", "1")]
    [InlineData("--subjects", "1000000000")]
    [InlineData("--iterations", "0")]
    public async Task Refuses_numbers_that_make_no_sense(string option, string value)
    {
        var (code, output, error) = await Run("--out", _folder, option, value);

        Assert.Equal((ExitCodes.BadUsage, ""), (code, output));
        Assert.Contains("--subjects takes 64", error);
    }

    [Fact]
    public async Task Refuses_a_folder_that_is_not_there_before_the_run()
    {
        var (code, _, error) = await Run("--out", Path.Combine(_folder, "none"));

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains("there is no such folder", error);
    }

    [Fact]
    public async Task Stops_when_told_and_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        var run = Run(stop.Token, "--out", _folder);
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.Interrupted, (await run).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    private static Task<(int Code, string Output, string Error)> Run(params string[] args) => Run(CancellationToken.None, args);

    private static async Task<(int Code, string Output, string Error)> Run(CancellationToken stop, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["calibrate", .. args], output, error, stop);
        return (code, output.ToString(), error.ToString());
    }
}
