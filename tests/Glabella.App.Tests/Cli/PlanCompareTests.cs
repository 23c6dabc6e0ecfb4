using Glabella.App.Cli;

namespace Glabella.App.Tests.Cli;

public sealed class PlanCompareTests : IDisposable
{
    private const string Label = """
        { "schema": "glabella.plan/1", "face": { "sex": "female", "age": 45 }, "product": "onabotulinumtoxinA", "vialUnits": 100, "diluentMl": 2.5, "protocols": ["glabella-5"] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("glabella-compare-").FullName;

    [Fact]
    public async Task Two_plans_stand_side_by_side_and_what_differs_is_marked()
    {
        var (a, b) = (Put("a.json", Label), Put("b.json", Label.Replace("glabella-5", "forehead-5+glabella-5", StringComparison.Ordinal)));

        var (code, output, error) = await Compare(a, b);

        Assert.Equal((ExitCodes.Done, ""), (code, error));
        Assert.Matches(@"│ Dose +│ 20 U onabotulinumtoxinA +│ 40 U onabotulinumtoxinA +│ \* │", output);
        Assert.Contains("* only in B", output, StringComparison.Ordinal);
        Assert.DoesNotContain("only in A", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not interchangeable", output, StringComparison.Ordinal);
        var (_, same, _) = await Compare(a, a);
        Assert.DoesNotMatch(@"│ \*", same);
    }

    [Fact]
    public async Task As_json_it_keeps_the_schema()
    {
        var (code, output, _) = await Compare(Put("a.json", Label), Put("w.json", PlanProposeTests.Small), "--json");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Empty(PlanProposeTests.Violations(output, "glabella.plan-comparison.1.json"));
    }

    [Fact]
    public async Task Plans_of_two_products_stand_side_by_side_and_it_says_so()
    {
        var abo = Label.Replace("onabotulinumtoxinA", "abobotulinumtoxinA", StringComparison.Ordinal).Replace("\"vialUnits\": 100", "\"vialUnits\": 300", StringComparison.Ordinal);

        var (code, output, _) = await Compare(Put("a.json", Label), Put("b.json", abo));

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("not interchangeable", output, StringComparison.Ordinal);
        Assert.Contains("20 U onabotulinumtoxinA", output, StringComparison.Ordinal);
        Assert.Contains("50 U abobotulinumtoxinA", output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[+-]\d+(\.\d+)? U", output);
    }

    [Theory]
    [InlineData("\"age\": 45", "\"age\": 46", "female, 45 years and female, 46 years")]
    [InlineData("\"female\"", "\"male\"", "female, 45 years and male, 45 years")]
    [InlineData("\"product\"", "\"baseline\": { \"glabellar-lines\": { \"atContraction\": 3, \"atRest\": 2 } }, \"product\"", "Glabellar lines before treatment differ")]
    public async Task A_plan_for_another_face_is_refused(string good, string bad, string message)
    {
        var (code, output, error) = await Compare(Put("a.json", Label), Put("b.json", Label.Replace(good, bad, StringComparison.Ordinal)));

        Assert.Equal((ExitCodes.Refused, ""), (code, output));
        Assert.Contains("different faces", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_that_cannot_be_read_is_told()
    {
        var (code, output, error) = await Compare(Put("a.json", "{"), Put("b.json", PlanProposeTests.Small.Replace("\"scenarios\": 16", "\"scenarios\": 0", StringComparison.Ordinal)));

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.Contains("a.json: $: ", error, StringComparison.Ordinal);
        Assert.Contains("b.json: $.scenarios: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wishes_that_the_face_cannot_answer_are_told()
    {
        var (code, _, error) = await Compare(Put("a.json", Label), Put("b.json", PlanProposeTests.Small.Replace("[\"glabellar-lines\"]", "[\"masseter-prominence\"]", StringComparison.Ordinal)));

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Contains("b.json: $.areas[0]: ", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<(int Code, string Output, string Error)> Compare(params string[] args) => PlanProposeTests.Run(["compare", .. args]);

    private string Put(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
