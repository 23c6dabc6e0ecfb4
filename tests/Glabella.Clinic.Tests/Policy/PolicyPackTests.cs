using Glabella.Clinic.Policy;

namespace Glabella.Clinic.Tests.Policy;

public class PolicyPackTests
{
    [Fact]
    public void Ships_the_places_of_the_list_and_the_strictest_reading_last()
    {
        Assert.Equal(["california", "england", "finland", "france", "germany", "scotland", "strictest", "us-general"],
            PolicyPack.All.Select(pack => pack.Id.Replace("uk-", "", StringComparison.Ordinal).Replace("us-california", "california", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(PolicyPack.Strictest, PolicyPack.All[^1].Id);
        Assert.Null(PolicyPack.Find("atlantis"));
        Assert.Null(PolicyPack.Find(null));
    }

    [Fact]
    public void Each_rule_has_an_id_of_its_own_a_source_an_address_and_how_it_was_read()
    {
        var rules = PolicyPack.All.SelectMany(pack => pack.Rules).ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.Source);
            Assert.StartsWith("https://", rule.Address, StringComparison.Ordinal);
            Assert.Contains(rule.Status, new[] { "seen", "recalled", "assumed" });
            Assert.NotEmpty(rule.Acts);
            Assert.NotEmpty(rule.AppliesTo);
            Assert.True(rule.Version >= 1);
        });
    }

    [Fact]
    public void A_proposal_that_is_not_law_stops_nothing() =>
        Assert.DoesNotContain(PolicyPack.Find("uk-scotland")!.Rules, rule => rule.Says.Contains("proposed", StringComparison.Ordinal) && rule.Severity == PolicySeverity.Block);
}
