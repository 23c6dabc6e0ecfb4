using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public sealed class PlanEvaluateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("glabella-plan-").FullName;

    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "examples"), "*.json").Select(path => Path.GetFileName(path)!)
            .Where(name => !name.Contains("-trial-", StringComparison.Ordinal) && !name.Contains("-wishes-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_runs_and_answers_as_its_name_says(string example)
    {
        var (code, output, error) = await Run(Path.Combine(Root(), "examples", example));

        Assert.Equal(example.Contains("refused", StringComparison.Ordinal) ? ExitCodes.Refused : ExitCodes.Done, code);
        Assert.Empty(error);
        Assert.Contains("Severity at contraction", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_figure_has_its_band_and_every_note_its_number(string example)
    {
        var (_, output, _) = await Run(Path.Combine(Root(), "examples", example));
        var rows = output.Split('\n').Where(line => line.StartsWith('│')).ToList();

        Assert.All(rows.Where(row => Regex.IsMatch(row, @"│ +\d")), row => Assert.Matches(@"^│[^│]+(│ +-?\d+(\.\d)? \(-?\d+(\.\d)?\.\.-?\d+(\.\d)?\) )+│|x the label pattern|none predicted", row));
        Assert.Contains("an order, not a percentage", output, StringComparison.Ordinal);
        var referred = rows.SelectMany(row => Regex.Matches(row, @"\[(\d+)\]")).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Regex.Matches(output, @"(?m)^\[(\d+)\] ").Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal), referred);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task As_json_it_prints_the_evaluation_and_nothing_else(string example)
    {
        var (_, output, _) = await Run(Path.Combine(Root(), "examples", example), "--json");

        using var json = JsonDocument.Parse(output);
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "data/schemas/glabella.plan-evaluation.1.json"))).RootElement;
        Assert.Empty(SchemaCheck.Violations(json.RootElement, schema, schema, "$"));
        Assert.Equal(181, json.RootElement.GetProperty("days").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_keeps_the_schema_of_plans(string example)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "examples", example)));
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "data/schemas/glabella.plan.1.json"))).RootElement;

        Assert.Empty(SchemaCheck.Violations(json.RootElement, schema, schema, "$"));
    }

    [Theory]
    [InlineData("""{ "schema": "glabella.plan/1", """, "$", "one complete JSON document")]
    [InlineData("""{ "schema": "glabella.plan/1", "product": "waterA", "vialUnits": 100, "diluentMl": 2.5, "protocols": [] }""", "$.product", "onabotulinumtoxinA")]
    [InlineData("""{ "schema": "glabella.plan/1", "product": "onabotulinumtoxinA", "vialUnits": 100, "diluentMl": 2.5, "protocols": ["glabella-5"] }""", "$.face", "\"age\": 45")]
    [InlineData("""{ "schema": "glabella.plan/1", "face": { "sex": "male", "age": 40 }, "product": "onabotulinumtoxinA", "vialUnits": "4,5", "diluentMl": 2.5, "protocols": ["glabella-5"] }""", "$.vialUnits", "written with a point")]
    public async Task Bad_input_names_file_path_value_and_what_would_be_right(string text, string path, string right)
    {
        var file = Path.Combine(_folder, "plan.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var (code, output, error) = await Run(file);

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Empty(output);
        Assert.Contains($"{file}: {path}: ", error, StringComparison.Ordinal);
        Assert.Contains(right, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (code, _, error) = await Run(Path.Combine(_folder, "no-such.json"));

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Contains("no-such.json", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync(["plan", "evaluate", .. args], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
