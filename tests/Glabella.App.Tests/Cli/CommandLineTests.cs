using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("serve", "--nope")]
    [InlineData("no-such-command")]
    [InlineData("plan")]
    [InlineData("trial", "run")]
    [InlineData("serve", "--urls", "five thousand")]
    [InlineData("serve", "--urls", "ftp://localhost:21")]
    public async Task Bad_usage_answers_64_and_says_what_to_try(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal(ExitCodes.BadUsage, code);
        Assert.Equal("", output);
        Assert.StartsWith("glabella: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("plan", "--help")]
    [InlineData("plan", "evaluate", "--help")]
    [InlineData("face", "--help")]
    [InlineData("trial", "run", "--help")]
    [InlineData("trial", "merge", "--help")]
    public async Task Help_answers_0_under_the_name_glabella(params string[] args)
    {
        var (code, output, _) = await RunAsync(args);

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("glabella", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Glabella.App", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_option_and_command_is_explained()
    {
        var (_, output, _) = await RunAsync(["serve", "--help"]);

        foreach (var option in new[] { "--demo", "--data <DIR>", "--urls <URL>", "--database <CONNECTION>" })
        {
            Assert.Contains(option, output, StringComparison.Ordinal);
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
