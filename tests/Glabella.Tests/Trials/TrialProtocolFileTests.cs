using Glabella.Planning;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

public class TrialProtocolFileTests
{
    private const string Good = """
        {
          "schema": "glabella.trial-protocol/1",
          "name": "any text",
          "indication": "glabellar-lines",
          "population": { "women": 0.9, "minAge": 18, "maxAge": 75, "baseline": { "moderate": 0.4, "severe": 0.6 } },
          "arms": [
            { "name": "20 U", "product": "onabotulinumtoxinA", "units": 20, "pattern": "glabella-5", "n": 250 },
            { "name": "both", "product": "abobotulinumtoxinA", "sites": [ { "pattern": "glabella-5", "units": 50 }, { "pattern": "forehead-5", "units": 30.5 } ] },
            { "name": "placebo", "product": null, "units": 0, "pattern": "glabella-5" }
          ],
          "endpoints": [ { "code": "NM_INV", "days": [7, 30, 120] }, { "code": "MEDDUR_GE1", "days": ["ignored"] } ]
        }
        """;

    [Fact]
    public void A_good_file_is_read_whole()
    {
        var reading = TrialProtocolFile.Parse(Good);

        Assert.True(reading.Succeeded, string.Join('\n', reading.Problems));
        var protocol = reading.Content;
        Assert.Equal("any text", protocol.Name);
        Assert.Equal([FaceArea.GlabellarLines], protocol.Lines);
        Assert.Equal(new TrialPopulation(0.9, 18, 75, new BaselineMix(0.4, 0.6)), protocol.Population);
        Assert.Equal([250, 200, 200], protocol.Arms.Select(a => a.Size));
        Assert.Equal(["glabella-5", "forehead-5"], protocol.Arms[1].Patterns.Select(p => p.Pattern.Id));
        Assert.Equal([50, 30.5m], protocol.Arms[1].Patterns.Select(p => p.Units));
        Assert.Equal("abobotulinumtoxinA", protocol.Arms[1].Product!.Nonproprietary);
        Assert.Null(protocol.Arms[2].Product);
        Assert.Equal([7, 30, 120], protocol.Endpoints[0].Days);
        Assert.Equal(Endpoint.DurationOfOneGrade, protocol.Endpoints[1].Endpoint);
        Assert.Empty(protocol.Endpoints[1].Days);
    }

    [Theory]
    [InlineData("trial-protocol/1", "trial-protocol/9", "$.schema", "\"glabella.trial-protocol/9\"", "glabella.trial-protocol/1")]
    [InlineData("\"any text\"", "7", "$.name", "7", "text")]
    [InlineData("\"indication\": \"glabellar-lines\"", "\"indication\": \"baldness\"", "$.indication", "\"baldness\"", "forehead-lines")]
    [InlineData("\"indication\": \"glabellar-lines\"", "\"indication\": \"platysma-bands\"", "$.indication", "\"platysma-bands\"", "platysma-bands, masseter-prominence, chronic-migraine are not modelled yet")]
    [InlineData("\"indication\": \"glabellar-lines\",", "", "$.indication", "(missing)", "glabellar-lines")]
    [InlineData("\"women\": 0.9", "\"women\": 1.1", "$.population.women", "1.1", "from 0 to 1")]
    [InlineData("\"women\": 0.9", "\"women\": -0.1", "$.population.women", "-0.1", "from 0 to 1")]
    [InlineData("\"women\": 0.9", "\"women\": 0.9, \"height\": 2", "$.population.height", "2", "no such member")]
    [InlineData("\"minAge\": 18", "\"minAge\": 17", "$.population.minAge", "17", "from 18 to 120")]
    [InlineData("\"maxAge\": 75", "\"maxAge\": 121", "$.population.maxAge", "121", "from 18 to 120")]
    [InlineData("\"minAge\": 18", "\"minAge\": 76", "$.population.minAge", "76", "not above the greatest, 75")]
    [InlineData("\"minAge\": 18", "\"minAge\": 18.5", "$.population.minAge", "18.5", "a whole number")]
    [InlineData("\"severe\": 0.6", "\"severe\": 0.5", "$.population.baseline", "0.5", "sum to 0.9")]
    [InlineData("\"severe\": 0.6", "\"severe\": 1.6", "$.population.baseline.severe", "1.6", "from 0 to 1")]
    [InlineData(", \"severe\": 0.6", "", "$.population.baseline.severe", "(missing)", "severe before treatment")]
    [InlineData("onabotulinumtoxinA", "waterA", "$.arms[0].product", "\"waterA\"", "or null for placebo")]
    [InlineData("\"product\": null, ", "", "$.arms[2].product", "(missing)", "or null for placebo")]
    [InlineData("\"units\": 20", "\"units\": -20", "$.arms[0].units", "-20", "from 0 to 1000")]
    [InlineData("\"units\": 20", "\"units\": 1001", "$.arms[0].units", "1001", "from 0 to 1000")]
    [InlineData("\"units\": 20", "\"units\": 1e400", "$.arms[0].units", "1e400", "from 0 to 1000")]
    [InlineData("\"units\": 20", "\"units\": \"20\"", "$.arms[0].units", "\"20\"", "without quotes")]
    [InlineData("\"units\": 20", "\"units\": 0", "$.arms[0].units", "0", "a placebo arm has")]
    [InlineData("\"units\": 20, ", "", "$.arms[0].units", "(missing)", "Units of the product")]
    [InlineData("\"units\": 0", "\"units\": 20", "$.arms[2].units", "20", "without a product")]
    [InlineData("\"units\": 50", "\"units\": 990", "$.arms[1].sites", "a list of 2", "over all patterns")]
    [InlineData("\"units\": 50", "\"units\": -1", "$.arms[1].sites[0].units", "-1", "from 0 to 1000")]
    [InlineData("\"pattern\": \"forehead-5\"", "\"pattern\": \"forehead-99\"", "$.arms[1].sites[1].pattern", "\"forehead-99\"", "forehead-5")]
    [InlineData("\"pattern\": \"forehead-5\"", "\"pattern\": \"upper-face\"", "$.arms[1].sites", "a list of 2", "without common sites")]
    [InlineData("\"pattern\": \"glabella-5\", \"n\": 250", "\"pattern\": \"glabella-6\"", "$.arms[0].pattern", "\"glabella-6\"", "glabella-5")]
    [InlineData("\"pattern\": \"glabella-5\", \"n\": 250", "\"n\": 250", "$.arms[0].pattern", "(missing)", "sites")]
    [InlineData("\"n\": 250", "\"n\": 250, \"sites\": []", "$.arms[0].sites", "[]", "either \"pattern\"")]
    [InlineData("\"abobotulinumtoxinA\", \"sites\"", "\"abobotulinumtoxinA\", \"units\": 5, \"sites\"", "$.arms[1].units", "5", "its own Units")]
    [InlineData("\"n\": 250", "\"n\": 0", "$.arms[0].n", "0", "from 1 to")]
    [InlineData("\"n\": 250", "\"n\": 2.5", "$.arms[0].n", "2.5", "a whole number")]
    [InlineData("\"n\": 250", "\"n\": 99999999999999999999999999999999999999999", "$.arms[0].n", "999", "from 1 to")]
    [InlineData("\"name\": \"both\"", "\"name\": \"20 U\"", "$.arms[1].name", "\"20 U\"", "no other arm")]
    [InlineData("\"name\": \"both\"", "\"name\": \" \"", "$.arms[1].name", "\" \"", "no other arm")]
    [InlineData("\"name\": \"both\"", "\"name\": \"both\", \"note\": 1", "$.arms[1].note", "1", "no such member")]
    [InlineData("NM_INV", "NM_MOTHER", "$.endpoints[0].code", "\"NM_MOTHER\"", "NM_INV")]
    [InlineData("[7, 30, 120]", "[7, -30, 120]", "$.endpoints[0].days[1]", "-30", "from 0 to 420")]
    [InlineData("[7, 30, 120]", "[7, 30.5, 120]", "$.endpoints[0].days[1]", "30.5", "a whole number")]
    [InlineData("[7, 30, 120]", "[7, 30, 421]", "$.endpoints[0].days[2]", "421", "from 0 to 420")]
    [InlineData("[7, 30, 120]", "[7, 30, 1e9]", "$.endpoints[0].days[2]", "1e9", "from 0 to 420")]
    [InlineData("[7, 30, 120]", "30", "$.endpoints[0].days", "30", "a list of days")]
    [InlineData("[7, 30, 120]", "[]", "$.endpoints[0].days", "[]", "1 to 421 days")]
    [InlineData(", \"days\": [7, 30, 120]", "", "$.endpoints[0].days", "(missing)", "a list of days")]
    [InlineData("\"days\": [7, 30, 120]", "\"days\": [7, 30, 120], \"week\": 1", "$.endpoints[0].week", "1", "no such member")]
    [InlineData("\"name\": \"any text\",", "\"name\": \"any text\", \"nmae\": 1,", "$.nmae", "1", "no such member")]
    [InlineData("\"units\": 20", "\"units\": NaN", "$", "not JSON", "cut off")]
    [InlineData("any text", "\\ud800", "$", "half a character", "whole")]
    public void Bad_input_is_named_by_path_value_and_what_would_be_right(string good, string bad, string path, string value, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(good, StringComparison.Ordinal);

        var reading = TrialProtocolFile.Parse(Good[..at] + bad + Good[(at + good.Length)..]);

        Assert.False(reading.Succeeded);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(value, problem.Value, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arms", "[]", "1 to 100 arms")]
    [InlineData("arms", "7", "a list of arms")]
    [InlineData("arms", "[7]", "an object with name")]
    [InlineData("endpoints", "[]", "1 to 100 endpoints")]
    [InlineData("endpoints", "[null]", "an object with code")]
    [InlineData("population", "[]", "an object with women")]
    public void A_list_that_is_none_is_refused(string member, string value, string expected)
    {
        var parts = new Dictionary<string, string>
        {
            ["arms"] = """[{ "name": "a", "product": null, "pattern": "glabella-5" }]""",
            ["endpoints"] = """[{ "code": "MEDDUR_NM" }]""",
            ["population"] = "{}",
            [member] = value,
        };

        var reading = TrialProtocolFile.Parse(
            $$"""{ "schema": "glabella.trial-protocol/1", "indication": "glabellar-lines", "population": {{parts["population"]}}, "arms": {{parts["arms"]}}, "endpoints": {{parts["endpoints"]}} }""");

        var problem = Assert.Single(reading.Problems);
        Assert.StartsWith($"$.{member}", problem.Path, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void More_readings_than_a_machine_should_keep_are_refused()
    {
        var arms = string.Join(", ", Enumerable.Range(0, 90).Select(i => $$"""{ "name": "{{i}}", "product": null, "pattern": "glabella-5" }"""));
        var endpoints = string.Join(", ", Enumerable.Repeat("""{ "code": "MEDDUR_NM" }""", 90));

        var reading = TrialProtocolFile.Parse(
            $$"""{ "schema": "glabella.trial-protocol/1", "indication": "glabellar-lines", "arms": [{{arms}}], "endpoints": [{{endpoints}}] }""");

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("$.endpoints", problem.Path);
        Assert.Contains("these are 486000", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        for (var length = 0; length < Good.Length - 1; length++)
        {
            Assert.False(TrialProtocolFile.Parse(Good[..length]).Succeeded, $"accepted the first {length} characters");
        }
    }

    [Fact]
    public void What_a_protocol_leaves_out_takes_the_defaults()
    {
        var reading = TrialProtocolFile.Parse(
            """{ "schema": "glabella.trial-protocol/1", "indication": "upper-facial-lines", "arms": [{ "name": "a", "product": null, "pattern": "upper-face" }], "endpoints": [{ "code": "MEDDUR_NM" }] }""");

        Assert.True(reading.Succeeded, string.Join('\n', reading.Problems));
        Assert.Equal(TrialPopulation.Default, reading.Content.Population);
        Assert.Equal(TrialArm.UsualSize, reading.Content.Arms[0].Size);
        Assert.Equal([FaceArea.GlabellarLines, FaceArea.ForeheadLines, FaceArea.LateralCanthalLines], reading.Content.Lines);
    }

    [Fact]
    public void What_was_written_reads_as_the_same_and_writes_the_same_text()
    {
        var awkward = Good.Replace("0.4, ", "0.3333333333333333, ", StringComparison.Ordinal).Replace("0.6 ", "0.6666666666666667 ", StringComparison.Ordinal)
            .Replace("\"units\": 20,", "\"units\": 20.000,", StringComparison.Ordinal);
        var once = TrialProtocolFile.Write(TrialProtocolFile.Parse(awkward).Content!);

        var again = TrialProtocolFile.Parse(once);

        Assert.True(again.Succeeded, string.Join('\n', again.Problems));
        Assert.Equal(once, TrialProtocolFile.Write(again.Content));
        Assert.Equal(1.0 / 3, again.Content.Population.Baseline!.Moderate);
        Assert.Equal(once, TrialProtocolFile.Write(TrialProtocolFile.Parse(awkward.Replace("20.000", "20", StringComparison.Ordinal)).Content!));
    }
}
