using System.Globalization;
using System.Text.Json;
using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public class FaceDescribeTests
{
    [Fact]
    public async Task Describes_a_face_in_text()
    {
        var (code, output, error) = await Run("--sex", "male", "--age", "60");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Empty(error);
        Assert.StartsWith("Reference face: male, 60 years", output, StringComparison.Ordinal);
        Assert.Contains("corrugator-supercilii", output, StringComparison.Ordinal);
        Assert.Contains("behind the septum", output, StringComparison.Ordinal);
        Assert.DoesNotContain("-0.0,", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_it_says_where_the_label_sites_land()
    {
        var (code, output, _) = await Run("--json");

        Assert.Equal(ExitCodes.Done, code);
        using var json = JsonDocument.Parse(output);
        var lateral = json.RootElement.GetProperty("labelSites").EnumerateArray().Single(site => site.GetProperty("id").GetString() == "gl-corrugator-lateral-right");
        Assert.Equal("right", lateral.GetProperty("side").GetString());
        // The label: at least 10 mm above the bony supraorbital ridge.
        Assert.InRange(lateral.GetProperty("aboveRimMm").GetDouble(), 10, 25);
        Assert.Equal(33, json.RootElement.GetProperty("landmarks").GetArrayLength());
    }

    [Theory]
    [InlineData("--age", "-1")]
    [InlineData("--age", "121")]
    [InlineData("--age", "old")]
    [InlineData("--sex", "other")]
    public async Task Bad_usage_is_said_and_describes_nothing(string option, string value)
    {
        var (code, output, error) = await Run(option, value);

        Assert.Equal(ExitCodes.BadUsage, code);
        Assert.Empty(output);
        Assert.Contains(value, error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync(["face", "describe", .. args], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
