using System.Globalization;
using System.Text.Json;
using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public sealed class PlanProposeTests : IDisposable
{
    internal const string Small = """
        {
          "schema": "glabella.wishes/1",
          "face": { "sex": "female", "age": 45 },
          "product": "onabotulinumtoxinA", "vialUnits": 100, "diluentMl": 2.5,
          "areas": ["glabellar-lines"],
          "style": "balanced",
          "wishes": [ { "subject": "line", "id": "glabellar-lines", "bound": "at-most", "value": 1.5 } ],
          "scenarios": 16,
          "costPerUnit": 5, "currency": "EUR"
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("glabella-propose-").FullName;
    private readonly string _wishes;

    public PlanProposeTests() => File.WriteAllText(_wishes = Path.Combine(_folder, "wishes.json"), Small);

    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "examples"), "*-wishes-*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_keeps_the_schemas_and_its_plan_can_be_evaluated(string example)
    {
        var (wishes, plan) = (Path.Combine(Root(), "examples", example), Path.Combine(_folder, "plan.json"));
        Assert.Empty(Violations(File.ReadAllText(wishes), "glabella.wishes.1.json"));

        var (code, output, error) = await Run("propose", wishes, "--json", "--out", plan);

        Assert.Empty(error);
        Assert.Equal(example.Contains("refused", StringComparison.Ordinal) ? ExitCodes.Refused : ExitCodes.Done, code);
        Assert.Empty(Violations(output, "glabella.plan-proposal.1.json"));
        Assert.Empty(Violations(File.ReadAllText(plan), "glabella.plan.1.json"));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(JsonSerializer.Serialize(json.RootElement.GetProperty("plan")), JsonSerializer.Serialize(JsonDocument.Parse(File.ReadAllText(plan)).RootElement));
        Assert.Contains((await Run("evaluate", plan)).Code, new[] { ExitCodes.Done, ExitCodes.Refused });
    }

    [Fact]
    public async Task As_text_it_says_what_a_reader_needs()
    {
        var (code, output, error) = await Run("propose", _wishes);

        Assert.Equal((ExitCodes.Done, ""), (code, error));
        Assert.Contains("every wish", output, StringComparison.Ordinal);
        Assert.Contains("needle sticks", output, StringComparison.Ordinal);
        Assert.Contains("EUR at 5 a Unit", output, StringComparison.Ordinal);
        Assert.Contains("at most 1.5", output, StringComparison.Ordinal);
        Assert.Contains("Search: ", output, StringComparison.Ordinal);
        Assert.Contains("for a trained professional to judge", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cost_is_that_of_the_Units_and_the_same_wishes_give_the_same_bytes()
    {
        var (_, one, _) = await Run("propose", _wishes, "--json");

        Assert.Equal(one, (await Run("propose", _wishes, "--json")).Output);
        var root = JsonDocument.Parse(one).RootElement;
        Assert.Equal(5 * root.GetProperty("totals").GetProperty("units").GetDecimal(), root.GetProperty("cost").GetProperty("total").GetDecimal());
    }

    [Fact]
    public async Task What_was_proposed_can_be_fixed_and_the_rest_proposed_anew()
    {
        var (_, first, _) = await Run("propose", _wishes, "--json");
        var site = JsonDocument.Parse(first).RootElement.GetProperty("plan").GetProperty("sites")[0];
        await File.WriteAllTextAsync(_wishes, Small.Replace("\"scenarios\"", $"\"fixed\": [{site.GetRawText()}], \"symmetric\": false, \"scenarios\"", StringComparison.Ordinal));

        var (code, again, error) = await Run("propose", _wishes, "--json");

        Assert.Equal((ExitCodes.Done, ""), (code, error));
        var sites = JsonDocument.Parse(again).RootElement.GetProperty("plan").GetProperty("sites");
        Assert.Equal(site.GetRawText(), sites[0].GetRawText());
        Assert.Equal(sites.GetArrayLength(), sites.EnumerateArray().Select(s => s.GetProperty("id").GetString()).Distinct().Count());
    }

    [Theory]
    [InlineData("\"value\": 1.5 } ]", "\"value\": 1 }, { \"subject\": \"line\", \"id\": \"glabellar-lines\", \"bound\": \"at-least\", \"value\": 2 } ]", "$.wishes[1].value", "cannot both hold")]
    [InlineData("[\"glabellar-lines\"]", "[\"masseter-prominence\"]", "$.areas[0]", "an area in which plans are proposed")]
    [InlineData("[\"glabellar-lines\"]", "[]", "$.areas", "at least one of")]
    [InlineData("\"scenarios\": 16", "\"scenarios\": 0", "$.scenarios", "from 1 to 1024")]
    [InlineData("\"id\": \"glabellar-lines\", \"bound\"", "\"id\": \"no-such-line\", \"bound\"", "$.wishes[0].id", "a line: ")]
    [InlineData("\"scenarios\": 16", "\"fixed\": [ { \"id\": \"x\", \"area\": \"glabellar-lines\", \"pointMm\": [0, 20, 30], \"side\": \"midline\", \"muscle\": \"procerus\", \"depthMm\": 4, \"units\": 10, \"product\": \"abobotulinumtoxinA\" } ], \"scenarios\": 16", "$.fixed[0].units", "never combined")]
    [InlineData("  \"face\": { \"sex\": \"female\", \"age\": 45 },\n", "", "$.face", "the face the plan is for")]
    public async Task Wishes_that_cannot_be_answered_are_named_with_what_would_be_right(string good, string bad, string path, string right)
    {
        Assert.Contains(good, Small, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_wishes, Small.Replace(good, bad, StringComparison.Ordinal));

        var (code, output, error) = await Run("propose", _wishes);

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.StartsWith($"{_wishes}: {path}: ", error, StringComparison.Ordinal);
        Assert.Contains(right, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_file_in_the_place_of_wishes_is_bad_input_and_an_output_that_cannot_be_written_refused()
    {
        Assert.Equal(ExitCodes.BadInput, (await Run("propose", Path.Combine(Root(), "examples/01-glabella-label.json"))).Code);
        Assert.Equal(ExitCodes.Refused, (await Run("propose", _wishes, "--out", Path.Combine(_folder, "no", "plan.json"))).Code);
    }

    [Fact]
    public async Task A_search_that_is_stopped_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(_wishes, Small.Replace("\"scenarios\": 16", "\"scenarios\": 1024", StringComparison.Ordinal));

        var run = CommandLine.RunAsync(["plan", "propose", _wishes], output, error, stop.Token);
        await stop.CancelAsync();

        Assert.Equal(ExitCodes.Interrupted, await run);
        Assert.Empty(output.ToString());
        Assert.Equal("glabella: stopped; nothing was written.", error.ToString().TrimEnd());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync(["plan", .. args], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    internal static IEnumerable<string> Violations(string text, string schemaFile)
    {
        using var json = JsonDocument.Parse(text);
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "data/schemas", schemaFile)));
        return [.. SchemaCheck.Violations(json.RootElement, schema.RootElement, schema.RootElement, "$")];
    }

    internal static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
