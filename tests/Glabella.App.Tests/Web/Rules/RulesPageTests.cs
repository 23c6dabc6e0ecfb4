using System.Net;
using System.Text.Json;
using Glabella.App.Tests.Cli;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Glabella.Planning.Checks;

namespace Glabella.App.Tests.Web.Rules;

/// <summary>All pages of rules. Other tests share the clinic, so nothing set down here says a word about their plans.</summary>
public class RulesPageTests(ClinicServer server)
{
    private const string Rule = "form:has(#rule-Status)";
    private const string Shipped = "form:has(#Input\\.Reason)";
    private static readonly (string, string)[] Filled =
    [
        ("Input.Product", "letibotulinumtoxinA"), ("Input.Limit", "7.5"), ("Input.Area", "platysma-bands"), ("Input.Severity", "Block"),
        ("Input.Source", "Team meeting of 3 June 2026"), ("Input.Reason", "Two necks too weak"),
    ];

    [Theory]
    [InlineData(Role.Physician, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Injector, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Assistant, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.Manager, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Who_plans_reads_the_rules_and_a_manager_keeps_them(Role role, HttpStatusCode reads, HttpStatusCode keeps)
    {
        using var browser = await server.SignedInAsync(role);

        var page = await browser.GetAsync("/rules");
        Assert.Equal(reads, page.Status);
        Assert.Equal(keeps == HttpStatusCode.OK, page.Document.QuerySelector("a[href='/rules/new']") is not null);
        Assert.Equal(keeps, (await browser.GetAsync("/rules/new?kind=UnitsAtSite")).Status);
        Assert.Equal(keeps, (await browser.GetAsync("/rules/forehead-near-brow")).Status);
        Assert.Equal(reads == HttpStatusCode.OK, (await browser.GetAsync("/products")).Document.QuerySelector("a[href='/rules']") is not null);
    }

    [Fact]
    public async Task Every_shipped_rule_stands_in_words_with_its_source_and_what_it_does()
    {
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync("/rules");

        Assert.All(RuleBook.Shipped.Rules, rule =>
        {
            var row = page.Document.GetElementById($"r-{rule.Id}")!.TextContent;
            Assert.Contains(RuleText.Of(rule), row, StringComparison.Ordinal);
            Assert.Contains(rule.Source, row, StringComparison.Ordinal);
            Assert.Contains("Glabella, version", row, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Each_kind_of_rule_has_its_own_form()
    {
        using var browser = await server.SignedInAsync(Role.Manager);
        var kinds = (await browser.GetAsync("/rules/new")).Document.QuerySelectorAll("a[href*='kind=']").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(RuleShape.ForClinics.Length, kinds.Count);
        foreach (var (kind, address) in RuleShape.ForClinics.Zip(kinds))
        {
            var form = (await browser.GetAsync(address)).Document.QuerySelector(Rule)!;
            Assert.Equal(RuleShape.Of(kind).Takes(RuleScope.Product), form.QuerySelector("#rule-Product") is not null);
            Assert.Equal(RuleShape.Of(kind).Limits is not null, form.QuerySelector("[name='Input.Limit']") is not null);
            Assert.Equal(kind == RuleKind.SecondLook ? 2 : 3, form.QuerySelectorAll("[name='Input.Severity']").Length);
        }
    }

    [Fact]
    public async Task A_rule_is_tried_added_changed_and_retired_by_plain_forms_and_history_keeps_it()
    {
        using var browser = await server.SignedInAsync(Role.Manager);
        var form = await browser.GetAsync("/rules/new?kind=UnitsAtSite");

        var tried = await browser.SubmitAsync(form, Rule, [.. Filled, ("Input.Then", "try")]);
        Assert.Contains("Tried on the open plans", tried.Text, StringComparison.Ordinal);
        var list = await browser.SubmitAsync(tried, Rule, [.. Filled, ("Input.Then", "set")]);
        Assert.Equal("/rules", list.Path);
        var row = list.Document.QuerySelector("#own tbody tr")!;
        Assert.Contains("At most 7.5 U letibotulinumtoxinA at one site: platysma bands.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("This clinic, version 1", row.TextContent, StringComparison.Ordinal);

        var address = row.QuerySelector("a")!.GetAttribute("href")!;
        var change = await browser.GetAsync(address);
        list = await browser.SubmitAsync(change, Rule, ("Input.Limit", "6"), ("Input.Reason", "Still too much"), ("Input.Then", "set"));
        Assert.Contains("This clinic, version 2", list.Document.QuerySelector("#own")!.TextContent, StringComparison.Ordinal);
        var late = await browser.SubmitAsync(change, Rule, ("Input.Limit", "5"), ("Input.Reason", "Later"), ("Input.Then", "set"));
        Assert.Contains("changed the rules on", late.Alerts.Single(), StringComparison.Ordinal);

        list = await browser.SubmitAsync(await browser.GetAsync(address), "form:has(#retire-reason)", ("Input.Reason", "Replaced by training"));
        var history = list.Document.GetElementById("history")!.TextContent;
        Assert.Contains("Two necks too weak", history, StringComparison.Ordinal);
        Assert.Contains("Changed: At most 6 U letibotulinumtoxinA at one site: platysma bands. Blocks. Before: At most 7.5 U", history, StringComparison.Ordinal);
        Assert.Contains("Retired: At most 6 U", history, StringComparison.Ordinal);
        Assert.Null(list.Document.QuerySelector("#own tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("Input.Limit", "-1", "a number from 0.01")]
    [InlineData("Input.Limit", "7,5", "Write a decimal point")]
    [InlineData("Input.Product", "", "Missing")]
    [InlineData("Input.Source", "", "is not possible")]
    [InlineData("Input.Reason", "", "Say why")]
    public async Task What_cannot_be_a_rule_is_said_beside_its_field(string field, string typed, string fault)
    {
        using var browser = await server.SignedInAsync(Role.Manager);

        var page = await browser.SubmitAsync(await browser.GetAsync("/rules/new?kind=UnitsAtSite"), Rule,
            [.. Filled.Where(f => f.Item1 != field), (field, typed), ("Input.Then", "set")]);

        Assert.Contains(fault, page.Faults.Single(), StringComparison.Ordinal);
        Assert.Equal("/rules/new", page.Path.Split('?')[0]);
    }

    [Fact]
    public async Task A_shipped_rule_is_made_stricter_never_looser_and_stands_as_shipped_again()
    {
        using var browser = await server.SignedInAsync(Role.Manager);
        var page = await browser.GetAsync("/rules/masseter-high");
        Assert.Equal(3, page.Document.QuerySelectorAll("[name='Input.Severity']").Length);
        Assert.Single((await browser.GetAsync("/rules/levator-zone")).Document.QuerySelectorAll("[name='Input.Severity']"));

        var looser = await browser.SubmitAsync(await browser.GetAsync("/rules/crows-feet-near-canthus"), Shipped, ("Input.Limit", "10"), ("Input.Reason", "Own figures"));
        Assert.Contains("is looser than Glabella's 15", looser.Faults.Single(), StringComparison.Ordinal);
        var list = await browser.SubmitAsync(page, Shipped, ("Input.Severity", "Inform"), ("Input.Reason", "We treat by ultrasound."));
        var row = list.Document.GetElementById("r-masseter-high")!.TextContent;
        Assert.Contains("We treat by ultrasound. As shipped: needs a reason.", row, StringComparison.Ordinal);
        var again = await browser.SubmitAsync(await browser.GetAsync("/rules/masseter-high"), Shipped, ("Input.Severity", "Warn"), ("Input.Reason", "The machine is gone"));

        Assert.Contains("Glabella, version 1", again.Document.GetElementById("r-masseter-high")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("stands as shipped again", again.Document.GetElementById("history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_rules_and_what_is_stored_keep_their_schema()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "data/schemas/glabella.rules.1.json"))).RootElement;
        var shipped = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "data/rules/checks.json"))).RootElement;
        var stored = JsonDocument.Parse(RuleSetFile.Write(RuleBook.Shipped.ShippedSet with { Changes = [new RuleChange("no-sites", 1, null, 2, "At least two")] })).RootElement;

        Assert.Empty(SchemaCheck.Violations(shipped, schema, schema, "$"));
        Assert.Empty(SchemaCheck.Violations(stored, schema, schema, "$"));
        Assert.NotEmpty(SchemaCheck.Violations(JsonDocument.Parse("""{"schema":"glabella.rules/1","version":0,"rules":[{}]}""").RootElement, schema, schema, "$"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "data", "schemas")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
