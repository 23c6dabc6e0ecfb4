using System.Globalization;
using System.Text.Json;
using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public sealed class TrialRunTests : IDisposable
{
    private const string Small = """
        {
          "schema": "glabella.trial-protocol/1",
          "name": "[small] \u001b[31m",
          "indication": "glabellar-lines",
          "arms": [
            { "name": "20 [U]", "product": "onabotulinumtoxinA", "units": 20, "pattern": "glabella-5" },
            { "name": "placebo", "product": null, "units": 0, "pattern": "glabella-5" }
          ],
          "endpoints": [ { "code": "NM_INV", "days": [30] }, { "code": "AE_EYELID_PTOSIS", "days": [30] } ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("glabella-trial-").FullName;
    private readonly string _protocol;

    public TrialRunTests() => File.WriteAllText(_protocol = Path.Combine(_folder, "protocol.json"), Small);

    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "examples"), "*-trial-*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_keeps_the_schemas_and_its_parts_merge_to_the_same_bytes(string example)
    {
        var protocol = Path.Combine(Root(), "examples", example);
        Assert.Empty(Violations(File.ReadAllText(protocol), "glabella.trial-protocol.1.json"));

        var (code, whole, _) = await Run("run", protocol, "--subjects", "60", "--seed", "3", "--json");
        Assert.Equal(ExitCodes.Done, code);
        Assert.Empty(Violations(whole, "glabella.trial-result.1.json"));

        string[] parts = [Path.Combine(_folder, "1.json"), Path.Combine(_folder, "2.json")];
        for (var i = 0; i < 2; i++)
        {
            (code, var output, _) = await Run("run", protocol, "--subjects", "60", "--seed", "3", "--shard", $"{i + 1}/2", "--threads", "1", "--out", parts[i]);
            Assert.Equal((ExitCodes.Done, ""), (code, output));
            Assert.Empty(Violations(File.ReadAllText(parts[i]), "glabella.trial-part.1.json"));
        }

        (code, var merged, _) = await Run("merge", parts[1], parts[0]);
        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal(whole, merged);
    }

    [Fact]
    public async Task As_a_table_it_says_what_a_reader_needs_and_no_name_commands_the_terminal()
    {
        var (code, output, _) = await Run("run", _protocol, "--subjects", "100");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("[small] [31m: 100 subjects in each arm, seed 1", output, StringComparison.Ordinal);
        Assert.Contains("20 [U]: onabotulinumtoxinA, 20 U in glabella-5, n 200", output, StringComparison.Ordinal);
        Assert.Contains("placebo", output, StringComparison.Ordinal);
        Assert.Contains("90 % interval", output, StringComparison.Ordinal);
        Assert.Contains("Model ", output, StringComparison.Ordinal);
        Assert.Contains("for a trained professional to judge", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_any_number_of_threads_prints_the_same_bytes_and_another_seed_others()
    {
        string[] common = ["run", _protocol, "--subjects", "300", "--json"];
        var (_, one, _) = await Run([.. common, "--threads", "1"]);

        Assert.Equal(one, (await Run([.. common, "--threads", "4"])).Output);
        Assert.NotEqual(one, (await Run([.. common, "--seed", "18446744073709551615"])).Output);
        using var json = JsonDocument.Parse(one);
        Assert.Equal(300, json.RootElement.GetProperty("subjects").GetInt32());
    }

    [Theory]
    [InlineData("--subjects", "0", "from 1 to 100000000")]
    [InlineData("--subjects", "-5", "from 1 to 100000000")]
    [InlineData("--subjects", "1000000000", "from 1 to 100000000")]
    [InlineData("--subjects", "99999999999999999999", "99999999999999999999")]
    [InlineData("--subjects", "many", "many")]
    [InlineData("--seed", "-1", "-1")]
    [InlineData("--threads", "0", "from 1 to 1024")]
    [InlineData("--shard", "0/3", "part I of N")]
    [InlineData("--shard", "4/3", "part I of N")]
    [InlineData("--shard", "1", "part I of N")]
    [InlineData("--shard", "1/999999", "part I of N")]
    [InlineData("--shard", "a/b", "part I of N")]
    public async Task An_option_that_cannot_be_meant_is_bad_usage(string option, string value, string message)
    {
        var (code, output, error) = await Run("run", _protocol, option, value);

        Assert.Equal(ExitCodes.BadUsage, code);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("glabella-5\"", "glabella-6\"", "$.arms[0].pattern")]
    [InlineData("[30]", "[-30]", "$.endpoints[0].days[0]")]
    [InlineData("onabotulinumtoxinA", "waterA", "$.arms[0].product")]
    [InlineData("\"days\": [30] } ]\n}", "", "$: ")]
    [InlineData("\"units\": 20,", "\"units\": 20, \"units\": 30,", "$: found an object that has one member twice")]
    public async Task Bad_input_names_file_path_value_and_what_would_be_right(string good, string bad, string path)
    {
        Assert.Contains(good, Small, StringComparison.Ordinal);
        var at = Small.IndexOf(good, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_protocol, Small[..at] + bad + Small[(at + good.Length)..], TestContext.Current.CancellationToken);

        var (code, output, error) = await Run("run", _protocol, "--json");

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Empty(output);
        Assert.StartsWith($"{_protocol}: {path}", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_is_a_folder_or_far_too_long_is_named()
    {
        var huge = Path.Combine(_folder, "huge.json");
        await File.WriteAllTextAsync(huge, new string(' ', 1_000_001), TestContext.Current.CancellationToken);

        foreach (var (name, message) in new[] { (Path.Combine(_folder, "none.json"), "no such file"), (_folder, "is a folder"), (huge, "more than 1000000 characters") })
        {
            var (code, output, error) = await Run("run", name);

            Assert.Equal(ExitCodes.BadInput, code);
            Assert.Empty(output);
            Assert.StartsWith(name, error, StringComparison.Ordinal);
            Assert.Contains(message, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_no_file_and_says_so_in_one_line()
    {
        using var stop = new CancellationTokenSource();
        var file = Path.Combine(_folder, "result.json");
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);

        var run = CommandLine.RunAsync(["trial", "run", _protocol, "--subjects", "100000000", "--out", file], output, error, stop.Token);
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.Interrupted, await run);
        Assert.Empty(output.ToString());
        Assert.Equal("glabella: stopped; nothing was written.", error.ToString().TrimEnd());
        Assert.Equal([_protocol], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task An_output_file_that_cannot_be_written_is_refused_before_the_run()
    {
        foreach (var (file, message) in new[] { (Path.Combine(_folder, "no", "such", "folder.json"), "no such folder"), (_folder, "not a folder"), ("", "name a file") })
        {
            var (code, output, error) = await Run("run", _protocol, "--subjects", "100000000", "--out", file);

            Assert.Equal(ExitCodes.Refused, code);
            Assert.Empty(output);
            Assert.Contains($"--out '{file}' cannot be written", error, StringComparison.Ordinal);
            Assert.Contains(message, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_to_write_into_stays_a_link()
    {
        var (file, link) = (Path.Combine(_folder, "result.json"), Path.Combine(_folder, "link.json"));
        await File.WriteAllTextAsync(file, "of yesterday", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(link, file);

        var (code, _, _) = await Run("run", _protocol, "--subjects", "10", "--json", "--out", link);

        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal(file, new FileInfo(link).LinkTarget);
        Assert.StartsWith("{\"schema\"", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_stays_a_device_and_a_full_one_is_refused()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no full device.");

        var (code, _, error) = await Run("run", _protocol, "--subjects", "10", "--out", "/dev/full");

        Assert.Equal(ExitCodes.Refused, code);
        Assert.Contains("--out '/dev/full' cannot be written", error, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo("/dev/full").Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync(["trial", .. args], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private static IEnumerable<string> Violations(string text, string schemaFile)
    {
        using var json = JsonDocument.Parse(text);
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "data/schemas", schemaFile)));
        return [.. SchemaCheck.Violations(json.RootElement, schema.RootElement, schema.RootElement, "$")];
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
