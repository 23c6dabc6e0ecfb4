using System.Net;
using System.Text.Json.Nodes;
using Glabella.App.Tests.Serving;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Templates;

namespace Glabella.App.Tests.Web.Plans;

public class PlannerEndpointsTests(ClinicServer server)
{
    [Fact]
    public async Task A_plan_comes_with_its_forecast_and_its_choices()
    {
        var planner = await PlannerAsync();
        var state = await planner.LoadAsync();

        Assert.Equal("draft", (string?)state["state"]);
        Assert.Equal(5, state["content"]!["sites"]!.AsArray().Count);
        Assert.Equal(181, state["evaluation"]!["days"]!.AsArray().Count);
        Assert.Equal(6, state["products"]!.AsArray().Count);
        Assert.Contains(state["protocols"]!.AsArray(), p => (string?)p!["id"] == "glabella-5");
        Assert.Equal(20m, (decimal)state["evaluation"]!["totals"]!["units"]!);
    }

    [Fact]
    public async Task A_change_is_saved_once_however_often_it_is_sent()
    {
        var planner = await PlannerAsync();
        var state = await planner.LoadAsync();
        var revision = (int)state["revision"]!;
        var content = state["content"]!.DeepClone();
        content["sites"]![0]!["units"] = 6;
        var request = SaveOf(content, revision);

        var first = await planner.SendAsync(HttpMethod.Put, "", request);
        var again = await planner.SendAsync(HttpMethod.Put, "", request);

        Assert.Equal(revision + 1, (int)first.Body["revision"]!);
        Assert.Equal(revision + 1, (int)again.Body["revision"]!);
        Assert.Equal(22m, (decimal)(await planner.LoadAsync())["evaluation"]!["totals"]!["units"]!);
    }

    [Fact]
    public async Task A_change_from_an_older_state_is_refused_and_changes_nothing()
    {
        var planner = await PlannerAsync();
        var state = await planner.LoadAsync();
        var revision = (int)state["revision"]!;
        var (mine, theirs) = (state["content"]!.DeepClone(), state["content"]!.DeepClone());
        (theirs["sites"]![0]!["units"], mine["sites"]![0]!["units"]) = (7, 9);
        await planner.SendAsync(HttpMethod.Put, "", SaveOf(theirs, revision));

        var refused = await planner.SendAsync(HttpMethod.Put, "", SaveOf(mine, revision));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("plan-changed-meanwhile", (string?)refused.Body["code"]);
        Assert.Equal(7m, (decimal)(await planner.LoadAsync())["content"]!["sites"]![0]!["units"]!);
    }

    [Theory]
    [InlineData("units", "-1", "number-out-of-range", "sites[0].units")]
    [InlineData("units", "1000000000", "number-out-of-range", "sites[0].units")]
    [InlineData("units", "\"4,5\"", "request-unreadable", "$.content.sites[0].units")]
    [InlineData("depthMm", "-0.5", "number-out-of-range", "sites[0].depthMm")]
    [InlineData("muscle", "\"frown muscle\"", "unknown-muscle", "sites[0].muscle")]
    [InlineData("area", "\"elbow\"", "unknown-area", "sites[0].area")]
    [InlineData("id", "\"a\\u0000\"", "bad-site-id", "sites[0].id")]
    [InlineData("id", "\"1234567890123456789012345678901234567890123456789012345678901\"", "bad-site-id", "sites[0].id")]
    [InlineData("pointMm", "[1, 2]", "bad-point", "sites[0].pointMm")]
    [InlineData("pointMm", "[1, 2, 4000]", "bad-point", "sites[0].pointMm")]
    public async Task Bad_input_is_named_with_its_field_and_changes_nothing(string field, string json, string code, string where)
    {
        var planner = await PlannerAsync();
        var state = await planner.LoadAsync();
        var content = state["content"]!.DeepClone();
        content["sites"]![0]![field] = JsonNode.Parse(json);

        var refused = await planner.SendAsync(HttpMethod.Put, "", SaveOf(content, (int)state["revision"]!));

        Assert.Contains(refused.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity });
        Assert.Equal(code, (string?)refused.Body["code"]);
        Assert.Equal(where, (string?)refused.Body["field"]);
        Assert.Equal("application/problem+json", refused.ContentType);
        Assert.Equal((int)state["revision"]!, (int)(await planner.LoadAsync())["revision"]!);
    }

    [Fact]
    public async Task A_null_among_the_sites_is_refused()
    {
        var planner = await PlannerAsync();
        var state = await planner.LoadAsync();
        var content = state["content"]!.DeepClone();
        content["sites"]!.AsArray().Add(null);

        var refused = await planner.SendAsync(HttpMethod.Put, "", SaveOf(content, (int)state["revision"]!));

        Assert.Equal(("site-missing", "sites[5]"), ((string?)refused.Body["code"], (string?)refused.Body["field"]));
    }

    [Fact]
    public async Task A_forecast_saves_nothing()
    {
        var planner = await PlannerAsync();
        var state = await planner.LoadAsync();
        var content = state["content"]!.DeepClone();
        content["sites"]!.AsArray().RemoveAt(0);

        var forecast = await planner.SendAsync(HttpMethod.Post, "/evaluate", new JsonObject { ["content"] = content });

        Assert.Equal(16m, (decimal)forecast.Body["totals"]!["units"]!);
        Assert.Equal((int)state["revision"]!, (int)(await planner.LoadAsync())["revision"]!);
    }

    [Fact]
    public async Task A_mirrored_site_lies_on_the_other_side_and_back_again_at_home()
    {
        var planner = await PlannerAsync();
        var site = (await planner.LoadAsync())["content"]!["sites"]!.AsArray().First(s => (string?)s!["side"] == "right")!.DeepClone();

        var left = (await planner.SendAsync(HttpMethod.Post, "/mirror", new JsonObject { ["site"] = site.DeepClone() })).Body;
        var right = (await planner.SendAsync(HttpMethod.Post, "/mirror", new JsonObject { ["site"] = left.DeepClone() })).Body;

        Assert.Equal("left", (string?)left["side"]);
        Assert.NotEqual((string?)site["id"], (string?)left["id"]);
        Assert.True((double)left["pointMm"]![0]! > 0);
        for (var axis = 0; axis < 3; axis++)
        {
            Assert.Equal((double)site["pointMm"]![axis]!, (double)right["pointMm"]![axis]!, tolerance: 0.1);
        }
    }

    [Fact]
    public async Task A_muscle_is_found_where_the_server_itself_put_a_site_over_it()
    {
        var planner = await PlannerAsync();
        var asked = new JsonObject { ["pointMm"] = null, ["muscle"] = "frontalis", ["side"] = "left", ["product"] = "onabotulinumtoxinA" };
        var chosen = (await planner.SendAsync(HttpMethod.Post, "/locate", asked)).Body;

        var found = (await planner.SendAsync(HttpMethod.Post, "/locate", new JsonObject
        {
            ["pointMm"] = chosen["pointMm"]!.DeepClone(),
            ["muscle"] = null,
            ["side"] = null,
            ["product"] = "onabotulinumtoxinA",
        })).Body;

        Assert.Equal("frontalis", (string?)found["muscle"]);
        Assert.Equal("left", (string?)found["side"]);
        Assert.Equal("forehead-lines", (string?)found["area"]);
    }

    [Fact]
    public async Task A_protocol_comes_in_the_products_own_Units_with_fresh_ids()
    {
        var planner = await PlannerAsync();
        async Task<JsonArray> FitAsync(string product) =>
            (await planner.SendAsync(HttpMethod.Post, "/fit", new JsonObject { ["protocol"] = "glabella-5", ["product"] = product })).Json.AsArray();

        var (botox, dysport, again) = (await FitAsync("onabotulinumtoxinA"), await FitAsync("abobotulinumtoxinA"), await FitAsync("onabotulinumtoxinA"));

        Assert.All(botox, site => Assert.Equal(4m, (decimal)site!["units"]!));
        Assert.All(dysport, site => Assert.Equal(10m, (decimal)site!["units"]!));
        Assert.Empty(botox.Select(s => (string?)s!["id"]).Intersect(again.Select(s => (string?)s!["id"])));
    }

    [Fact]
    public async Task A_template_is_offered_and_laid_on_the_face_and_in_another_product_without_its_doses()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        var template = (await server.WithAsync<SaveTemplate, Result<TemplateVersion>>(
            (slice, by) => slice.Execute(new(TemplateId.New(), plan.Id, $"Frown {Guid.NewGuid().ToString("N")[..6]}", true), by))).Value;
        var planner = await PlannerAsync();
        var offered = (await planner.LoadAsync())["protocols"]!.AsArray().Single(p => (string?)p!["id"] == $"template:{template.TemplateId}")!;
        Assert.True((bool)offered["isTemplate"]! && (bool)offered["inMenu"]!);
        Task<PlannerScript.Answer> FitAsync(string protocol, string product) =>
            planner.SendAsync(HttpMethod.Post, "/fit", new JsonObject { ["protocol"] = protocol, ["product"] = product });

        var same = (await FitAsync((string)offered["id"]!, "onabotulinumtoxinA")).Json.AsArray();
        var other = (await FitAsync((string)offered["id"]!, "abobotulinumtoxinA")).Json.AsArray();

        Assert.Equal((5, 20m), (same.Count, same.Sum(site => (decimal)site!["units"]!)));
        Assert.Equal((5, 0m), (other.Count, other.Sum(site => (decimal)site!["units"]!)));
        Assert.Equal("template-not-found", (await FitAsync($"template:{Guid.NewGuid()}", "onabotulinumtoxinA")).Refusal.Code);
        Assert.Equal("unknown-product", (await FitAsync((string)offered["id"]!, "nothing")).Refusal.Code);
    }

    [Theory]
    [InlineData(1)] // as if equal
    [InlineData(2.5)] // scaled
    public async Task Another_product_over_the_same_sites_is_refused_and_changes_nothing(double factor)
    {
        var planner = await PlannerAsync();
        var state = await planner.LoadAsync();
        var content = state["content"]!.DeepClone();
        (content["product"], content["vialUnits"]) = ("abobotulinumtoxinA", 300);
        foreach (var site in content["sites"]!.AsArray())
        {
            site!["units"] = (decimal)site["units"]! * (decimal)factor;
        }

        var refused = await planner.SendAsync(HttpMethod.Put, "", SaveOf(content, (int)state["revision"]!));

        Assert.Equal("units-carried-over", (string?)refused.Body["code"]);
        Assert.Equal("onabotulinumtoxinA", (string?)(await planner.LoadAsync())["content"]!["product"]);
    }

    [Fact]
    public async Task Every_figure_of_a_forecast_says_where_it_lies_outside_the_trials()
    {
        var planner = await PlannerAsync();
        var content = (await planner.LoadAsync())["content"]!.DeepClone();
        foreach (var site in content["sites"]!.AsArray())
        {
            site!["units"] = 30;
        }

        var forecast = (await planner.SendAsync(HttpMethod.Post, "/evaluate", new JsonObject { ["content"] = content })).Body;

        var line = forecast["lines"]!.AsArray().Single(l => (string?)l!["id"] == "glabellar-lines")!;
        Assert.Contains(line["range"]!.AsArray(), n => (string?)n!["bearing"] == "outside" && ((string?)n["text"])!.Contains("10–80 U", StringComparison.Ordinal));
        Assert.All(forecast["risks"]!.AsArray(), risk => Assert.Contains(risk!["range"]!.AsArray(), n => (string?)n!["bearing"] == "unvalidated"));
    }

    [Fact]
    public async Task Without_the_pages_token_nothing_is_changed()
    {
        var planner = await PlannerAsync();
        var state = await planner.LoadAsync();

        var refused = await planner.SendAsync(HttpMethod.Put, "", SaveOf(state["content"]!.DeepClone(), (int)state["revision"]!), withToken: false);

        Assert.Equal("page-too-old", (string?)refused.Body["code"]);
    }

    [Fact]
    public async Task An_assistant_reads_a_plan_but_does_not_save_it()
    {
        var planner = await PlannerAsync(Role.Assistant);
        var state = await planner.LoadAsync();

        Assert.False((bool)state["mayEdit"]!);
        var refused = await planner.SendAsync(HttpMethod.Put, "", SaveOf(state["content"]!.DeepClone(), (int)state["revision"]!));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task A_signed_plan_is_read_only()
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        var planner = await OpenAsync(plan.Id.Value, Role.Physician);
        var state = await planner.LoadAsync();
        var content = state["content"]!.DeepClone();
        content["sites"]![0]!["units"] = 5;

        var refused = await planner.SendAsync(HttpMethod.Put, "", SaveOf(content, (int)state["revision"]!));

        Assert.Equal("signed", (string?)state["state"]);
        Assert.Equal("plan-signed", (string?)refused.Body["code"]);
    }

    private static JsonObject SaveOf(JsonNode content, int baseRevision) =>
        new() { ["baseRevision"] = baseRevision, ["requestId"] = Guid.NewGuid().ToString(), ["content"] = content };

    private async Task<PlannerScript> PlannerAsync(Role role = Role.Physician) =>
        await OpenAsync((await server.PlanAsync(await server.PatientAsync())).Id.Value, role);

    private Task<PlannerScript> OpenAsync(Guid plan, Role role) => PlannerScript.OpenAsync(server, plan, role);
}
