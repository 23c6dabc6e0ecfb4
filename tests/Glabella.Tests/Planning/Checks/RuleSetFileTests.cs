using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Checks;

public class RuleSetFileTests
{
    private static readonly RuleSet Full = new(
        7,
        [
            RuleSamples.Of(RuleKind.UnitsAtSite, 7.5) with { Area = FaceArea.ForeheadLines, Muscle = "frontalis", Side = Side.Left, Message = "Brows drop." },
            new Rule("clinic-2", RuleKind.HeightAbove, FindingSeverity.Block, "Own audit", ReadStatus.Recalled)
            {
                Muscle = "frontalis", Landmark = "brow", LateralTo = "brow-medial", LateralToMm = 5, Limit = 25, Unit = "mm", Message = "Near the brow.",
            },
            new Rule("clinic-3", RuleKind.DangerZone, FindingSeverity.Block, "Own audit", ReadStatus.Seen) { Zones = ["infra-orbital", "larynx"] },
        ],
        [new RuleChange("forehead-near-brow", 2, FindingSeverity.Inform, 25.5, "We measure otherwise.")]);

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var text = RuleSetFile.Write(Full);

        Assert.Equal(text, RuleSetFile.Write(RuleSetFile.Restore(text)));
        Assert.True(RuleSetFile.Parse(text).Succeeded);
        Assert.Equal((7, 7.5, Side.Left, 5.0), (RuleSetFile.Restore(text).Version, RuleSetFile.Restore(text).Rules[0].Limit, RuleSetFile.Restore(text).Rules[0].Side, RuleSetFile.Restore(text).Rules[1].LateralToMm));
        Assert.Equal(Full.Changes[0], RuleSetFile.Restore(text).Changes[0]);
    }

    [Fact]
    public void The_shipped_set_reads_without_a_problem_and_changes_nothing_of_itself()
    {
        var reading = RuleSetFile.Parse(ReferenceData.ReadText("rules/checks.json"));

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Rules!.Changes);
        Assert.NotEmpty(reading.Rules.Rules);
    }

    [Fact]
    public void What_was_stored_stays_readable_when_a_product_muscle_or_zone_is_gone()
    {
        var old = RuleSetFile.Write(Full).Replace("onabotulinumtoxinA", "goneA", StringComparison.Ordinal)
            .Replace("\"frontalis\"", "\"gone\"", StringComparison.Ordinal).Replace("larynx", "gone-zone", StringComparison.Ordinal);

        Assert.Equal("U goneA", RuleSetFile.Restore(old).Rules[0].Unit);
        Assert.NotEmpty(RuleSetFile.Parse(old).Problems);
    }

    [Theory]
    [InlineData("glabella.rules/1", "glabella.rules/2", "$.schema")]
    [InlineData("\"version\":7", "\"version\":0", "$.version")]
    [InlineData("units-at-site", "units-at-will", "$.rules[0].kind")]
    [InlineData("\"clinic-1\"", "\"Clinic 1\"", "$.rules[0].id")]
    [InlineData("\"clinic-1\"", "\"clinic-3\"", "$.rules[2].id")]
    [InlineData("\"severity\":\"warn\"", "\"severity\":\"stop\"", "$.rules[0].severity")]
    [InlineData("\"limit\":7.5", "\"limit\":-1", "$.rules[0].limit")]
    [InlineData("\"limit\":7.5,", "", "$.rules[0].limit")]
    [InlineData("\"unit\":\"U onabotulinumtoxinA\"", "\"unit\":\"U\"", "$.rules[0].unit")]
    [InlineData("\"unit\":\"U onabotulinumtoxinA\"", "\"unit\":\"U abobotulinumtoxinA\"", "$.rules[0].unit")]
    [InlineData("\"product\":\"onabotulinumtoxinA\"", "\"product\":\"someToxin\"", "$.rules[0].product")]
    [InlineData("\"area\":\"forehead-lines\"", "\"area\":\"forehead\"", "$.rules[0].area")]
    [InlineData("\"side\":\"left\"", "\"side\":\"both\"", "$.rules[0].side")]
    [InlineData("\"landmark\":\"brow\"", "\"landmark\":\"horn\"", "$.rules[1].landmark")]
    [InlineData("\"message\":\"Near the brow.\",", "", "$.rules[1].message")]
    [InlineData("\"lateralToMm\":5", "\"lateralToMm\":-5", "$.rules[1].lateralToMm")]
    [InlineData("\"infra-orbital\"", "\"somewhere\"", "$.rules[2].zones[0]")]
    [InlineData("\"zones\":", "\"limit\":3,\"zones\":", "$.rules[2].limit")]
    [InlineData("\"zones\":", "\"landmark\":\"brow-apex\",\"zones\":", "$.rules[2].landmark")]
    [InlineData("\"source\":\"Team meeting of 3 June 2026\"", "\"source\":\"\"", "$.rules[0].source")]
    [InlineData("\"status\":\"recalled\"", "\"status\":\"assumed\"", "$.rules[1].status")]
    [InlineData("\"changes\":", "\"alterations\":", "$.alterations")]
    [InlineData("\"severity\":\"inform\",\"limit\":25.5,", "", "$.changes[0].severity")]
    [InlineData("We measure otherwise.", "", "$.changes[0].reason")]
    public void Each_problem_is_named_with_its_path(string right, string wrong, string path)
    {
        var text = RuleSetFile.Write(Full);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var reading = RuleSetFile.Parse(Once(text, right, wrong));

        Assert.False(reading.Succeeded);
        Assert.Contains(path, reading.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void A_limit_in_units_without_its_product_is_two_problems_and_not_a_limit_for_all()
    {
        var reading = RuleSetFile.Parse(Once(RuleSetFile.Write(Full), "\"product\":\"onabotulinumtoxinA\",", ""));

        Assert.Equal(["$.rules[0].product", "$.rules[0].unit"], reading.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void What_asks_for_a_second_look_cannot_block() =>
        Assert.Equal("$.rules[0].severity", Assert.Single(RuleSetFile.Parse(RuleSetFile.Write(
            RuleSamples.Set(RuleSamples.Of(RuleKind.SecondLook) with { Severity = FindingSeverity.Block }))).Problems).Path);

    [Fact]
    public void Too_many_rules_are_refused_at_once() =>
        Assert.Equal("$.rules", Assert.Single(RuleSetFile.Parse(RuleSetFile.Write(RuleSamples.Set(
            [.. Enumerable.Range(0, RuleSetLimits.Rules + 1).Select(i => RuleSamples.Of(RuleKind.SitesAtMost, 9) with { Id = $"clinic-{i}" })]))).Problems).Path);

    [Fact]
    public void What_is_not_stored_rules_is_not_restored() => Assert.Throws<InvalidDataException>(() => RuleSetFile.Restore("{}"));

    private static string Once(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));
    }
}
