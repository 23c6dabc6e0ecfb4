using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Rules;
using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;
using Glabella.Planning.Checks;

namespace Glabella.Clinic.Tests.Rules;

public class SetRuleTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Each_change_is_a_revision_with_who_when_and_why_and_every_one_can_be_read_back(DatabaseKind kind)
    {
        await using var clinic = await TestClinic.OpenAsync(kind);
        var added = (await SampleRules.Set(clinic, 0, SampleRules.Session(50))).Value;
        var id = Assert.Single(added.ToRules().Rules).Id;
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        await SampleRules.Set(clinic, 1, SampleRules.Session(40), id, "Two patients with a heavy brow");

        var shown = await SampleRules.Shown(clinic);

        Assert.Equal([(2, 40.0, 2), (1, 50.0, 1)], shown.History.Select(r => (r.Revision, r.ToRules().Rules[0].Limit!.Value, r.ToRules().Rules[0].Version)));
        Assert.Equal(("Martin Keller", clinic.Clock.GetUtcNow(), "Two patients with a heavy brow"), (shown.History[0].ByName, shown.History[0].At, shown.History[0].Reason));
        Assert.Equal((RuleOrigin.Clinic, 40.0), (shown.Book.Find(id)!.Origin, shown.Book.Find(id)!.Limit));
        var audit = (await new ListAudit(clinic.Store).Execute(new(), clinic.Manager)).Value.Select(entry => entry.Act).Where(act => act.StartsWith("rule-", StringComparison.Ordinal));
        Assert.Equal(["rule-changed", "rule-added"], audit);
    }

    [Fact]
    public async Task A_repeated_request_adds_one_rule()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await SampleRules.Set(clinic, 0, SampleRules.Session(50));

        var again = await clinic.ChangesNothing(() => SampleRules.Set(clinic, 0, SampleRules.Session(50)));

        Assert.Equal(1, again.Value.Revision);
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_not_overwritten()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await SampleRules.Set(clinic, 0, SampleRules.Session(50));

        var refused = await clinic.Refuses<RulesChangedMeanwhile, RulesRevision>(() => SampleRules.Set(clinic, 0, SampleRules.Session(45)));

        Assert.Equal(("Martin Keller", 1), (refused.By, refused.Revision));
        await clinic.Refuses<RulesEdit.NoSuchRevision, RulesRevision>(() => SampleRules.Set(clinic, 7, SampleRules.Session(45)));
    }

    [Fact]
    public async Task Eight_at_once_from_the_same_state_make_one_revision()
    {
        await using var clinic = await TestClinic.OpenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(40, 8).Select(limit => Task.Run(() => SampleRules.Set(clinic, 0, SampleRules.Session(limit)))));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Single((await SampleRules.Shown(clinic)).History);
    }

    [Fact]
    public async Task A_number_is_never_given_again()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await SampleRules.Set(clinic, 0, SampleRules.Session(50));
        await new RetireRule(clinic.Store).Execute(new(1, "clinic-1", "Not needed"), clinic.Manager);

        Assert.Equal("clinic-3", (await SampleRules.Set(clinic, 2, SampleRules.Session(50))).Value.ToRules().Rules[0].Id);
    }

    [Fact]
    public async Task Only_a_manager_sets_rules_and_a_refusal_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        foreach (var by in new[] { clinic.Physician, clinic.Injector, clinic.Assistant })
        {
            await clinic.Refuses<NotAllowed, RulesRevision>(() => new SetRule(clinic.Store).Execute(new(0, null, SampleRules.Session(50), "Mine"), by));
        }

        Assert.IsType<NotAllowed>((await new ShowRules(clinic.Store).Execute(new(), clinic.Assistant)).Refusal);
    }

    [Fact]
    public async Task Refuses_what_is_no_rule_naming_the_field_and_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        async Task Refuses(Rule rule, string field) =>
            Assert.Equal(field, (await clinic.Refuses<RuleNotPossible, RulesRevision>(() => SampleRules.Set(clinic, 0, rule))).Field);

        await Refuses(SampleRules.Session(-1), "limit");
        await Refuses(SampleRules.Session(50) with { Limit = null }, "limit");
        await Refuses(SampleRules.Session(50) with { Unit = "U" }, "unit");
        await Refuses(SampleRules.Session(50) with { Product = null, Unit = "U " }, "product");
        await Refuses(SampleRules.Session(50) with { Source = "" }, "source");
        await Refuses(SampleRules.Session(50) with { Message = new string('x', 501) }, "message");
        await clinic.Refuses<GivenAmount.ReasonMissing, RulesRevision>(() => SampleRules.Set(clinic, 0, SampleRules.Session(50), reason: " "));
        await clinic.Refuses<RuleNotFound, RulesRevision>(() => SampleRules.Set(clinic, 0, SampleRules.Session(50), "clinic-9"));
    }
}
