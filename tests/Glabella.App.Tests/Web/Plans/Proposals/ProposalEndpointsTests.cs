using System.Net;
using System.Text.Json.Nodes;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Plans.Proposals;

public class ProposalEndpointsTests(ClinicServer server)
{
    private const string Frown = "glabellar-lines";

    [Fact]
    public async Task A_proposal_lays_symmetric_sites_in_whole_steps_that_can_be_saved()
    {
        var (planner, content) = await OpenAsync();

        var proposal = await ProposedAsync(planner, Request(content, Wishes()));

        var sites = proposal["sites"]!.AsArray();
        Assert.NotEmpty(sites);
        Assert.All(sites, site => Assert.Equal(Frown, (string?)site!["area"]));
        Assert.All(sites, site => Assert.Equal(0, (decimal)site!["units"]! % 0.5m));
        Assert.Equal(UnitsOn(sites, "right"), UnitsOn(sites, "left"));
        Assert.Equal(sites.Count, proposal["proposed"]!.AsArray().Count);
        Assert.Equal(sites.Sum(s => (decimal)s!["units"]!), (decimal)proposal["robust"]!["units"]!);

        var state = await planner.LoadAsync();
        var changed = content.DeepClone();
        changed["sites"] = sites.DeepClone();
        var saved = await planner.SendAsync(HttpMethod.Put, "", new JsonObject
        {
            ["baseRevision"] = (int)state["revision"]!,
            ["requestId"] = Guid.NewGuid().ToString(),
            ["content"] = changed,
        });
        Assert.Equal(HttpStatusCode.OK, saved.Status);
    }

    [Fact]
    public async Task What_is_locked_and_what_lies_elsewhere_stays_and_the_rest_is_proposed_around_it()
    {
        var (planner, content) = await OpenAsync();
        var locked = content["sites"]![0]!;
        locked["units"] = 2.5;
        var forehead = await planner.SendAsync(HttpMethod.Post, "/fit", new JsonObject { ["protocol"] = "forehead-5", ["product"] = "onabotulinumtoxinA" });
        var elsewhere = forehead.Json.AsArray()[0]!.DeepClone();
        content["sites"]!.AsArray().Add(elsewhere.DeepClone());

        var proposal = await ProposedAsync(planner, Request(content, Wishes(), (string)locked["id"]!));

        var sites = proposal["sites"]!.AsArray();
        Assert.Contains(sites, site => JsonNode.DeepEquals(site, locked));
        Assert.Contains(sites, site => JsonNode.DeepEquals(site, elsewhere));
        var others = content["sites"]!.AsArray().Skip(1).Take(4).Select(site => (string?)site!["id"]);
        Assert.DoesNotContain(sites, site => others.Contains((string?)site!["id"]));
    }

    [Fact]
    public async Task Firmer_wishes_soften_the_line_more()
    {
        var (planner, content) = await OpenAsync();

        var soft = FrownAfter((await ProposedAsync(planner, Request(content, Wishes(firmness: 0.1))))["robust"]!);
        var frozen = FrownAfter((await ProposedAsync(planner, Request(content, Wishes(firmness: 0.95))))["robust"]!);

        Assert.True(frozen < soft, $"frozen {frozen}, soft {soft}");
    }

    [Fact]
    public async Task New_doses_leave_every_site_itself_and_where_it_is()
    {
        var (planner, content) = await OpenAsync();
        var request = Request(content, Wishes(firmness: 0.1));
        request["mode"] = "redose";

        var sites = (await ProposedAsync(planner, request))["sites"]!.AsArray();

        Assert.NotEmpty(sites);
        Assert.All(sites, site =>
        {
            var was = content["sites"]!.AsArray().Single(s => (string?)s!["id"] == (string?)site!["id"])!;
            Assert.True(JsonNode.DeepEquals(was["pointMm"], site!["pointMm"]));
        });
        Assert.True(sites.Sum(s => (decimal)s!["units"]!) < 20m, "softer than the label pattern takes less");
    }

    [Fact]
    public async Task A_dragged_site_is_judged_as_it_lies_and_saves_nothing()
    {
        var (planner, content) = await OpenAsync();
        var revision = (int)(await planner.LoadAsync())["revision"]!;
        var ask = new JsonObject { ["content"] = content.DeepClone(), ["wishes"] = Wishes() };
        var before = await planner.SendAsync(HttpMethod.Post, "/robust", ask);
        var dragged = ask.DeepClone().AsObject();
        dragged["content"]!["sites"]![0]!["pointMm"]![1] = (double)content["sites"]![0]!["pointMm"]![1]! + 6;
        var empty = ask.DeepClone().AsObject();
        empty["content"]!["sites"] = new JsonArray();

        var there = await planner.SendAsync(HttpMethod.Post, "/robust", dragged);
        var back = await planner.SendAsync(HttpMethod.Post, "/robust", ask);
        var without = await planner.SendAsync(HttpMethod.Post, "/robust", empty);

        Assert.NotEqual(FrownAfter(before.Body), FrownAfter(there.Body));
        Assert.Equal(FrownAfter(before.Body), FrownAfter(back.Body), tolerance: 0.011);
        Assert.Equal((20m, 5), ((decimal)there.Body["units"]!, (int)there.Body["sticks"]!));
        var frown = WishOf(without.Body, "line", Frown);
        Assert.Equal((double)frown["before"]!, (double)frown["after"]!, tolerance: 0.011);
        Assert.Contains("model;dur=", there.Headers.GetValues("Server-Timing").Single(), StringComparison.Ordinal);
        Assert.Equal(revision, (int)(await planner.LoadAsync())["revision"]!);
    }

    [Fact]
    public async Task A_site_says_what_it_is_for()
    {
        var (planner, content) = await OpenAsync();
        var id = (string)content["sites"]![0]!["id"]!;

        var told = await planner.SendAsync(HttpMethod.Post, "/slips", new JsonObject { ["content"] = content.DeepClone(), ["wishes"] = Wishes(), ["siteId"] = id });

        Assert.Contains(told.Body["without"]!.AsArray(), words => ((string)words!).StartsWith("frown lines", StringComparison.Ordinal));
        Assert.InRange(told.Body["without"]!.AsArray().Count, 1, 3);
        Assert.NotEmpty((string)told.Body["basis"]!);
    }

    [Fact]
    public async Task A_site_that_is_not_in_the_plan_says_nothing()
    {
        var (planner, content) = await OpenAsync();

        var refused = await planner.SendAsync(HttpMethod.Post, "/slips", new JsonObject { ["content"] = content.DeepClone(), ["wishes"] = Wishes(), ["siteId"] = "none" });

        Assert.Equal(("unknown-site", "siteId"), refused.Refusal);
    }

    [Fact]
    public async Task Wishes_that_cannot_both_hold_are_named()
    {
        var (planner, content) = await OpenAsync();
        var wishes = Wishes();
        wishes["wishes"] = new JsonArray(Wish("line", Frown, "at-most", 1), Wish("movement", "brow-lowering", "at-least", 100));

        var job = await EndAsync(planner, await planner.SendAsync(HttpMethod.Post, "/conflicts", Request(content, wishes)));

        var words = job["conflicts"]!.AsArray().Select(c => (string)c!["words"]!);
        Assert.Contains(words, w => w.Contains("cannot both hold", StringComparison.Ordinal) || w.Contains("out of reach", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("areas", "[]", "wishes.areas")]
    [InlineData("areas", "[\"platysma-bands\"]", "wishes.areas[0]")]
    [InlineData("firmness", "1.2", "wishes.firmness")]
    [InlineData("mostUnitsPerSite", "0.1", "wishes.mostUnitsPerSite")]
    [InlineData("mostSites", "0", "wishes.mostSites")]
    [InlineData("wishes", """[{"subject":"line","id":"glabellar-lines","side":null,"bound":"at-most","value":4,"weight":1,"required":false}]""", "wishes.wishes[0].value")]
    [InlineData("wishes", """[{"subject":"line","id":"elbow","side":null,"bound":"at-most","value":1,"weight":1,"required":false}]""", "wishes.wishes[0].id")]
    [InlineData("wishes", """[{"subject":"line","id":"glabellar-lines","side":null,"bound":"at-most","value":1,"weight":-1,"required":false}]""", "wishes.wishes[0].weight")]
    public async Task A_wish_that_cannot_be_is_refused_with_its_field_and_the_remedy(string field, string json, string where)
    {
        var (planner, content) = await OpenAsync();
        var wishes = Wishes();
        wishes[field] = JsonNode.Parse(json);

        var refused = await planner.SendAsync(HttpMethod.Post, "/propose", Request(content, wishes));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(("wish-cannot-be", where), refused.Refusal);
        Assert.Contains("give ", (string)refused.Body["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wishes_that_contradict_in_themselves_are_refused_at_once()
    {
        var (planner, content) = await OpenAsync();
        var wishes = Wishes();
        wishes["wishes"] = new JsonArray(Wish("line", Frown, "at-least", 2), Wish("line", Frown, "at-most", 1));

        var refused = await planner.SendAsync(HttpMethod.Post, "/propose", Request(content, wishes));

        Assert.Contains("cannot both hold", (string)refused.Body["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_not_there_cannot_be_kept()
    {
        var (planner, content) = await OpenAsync();

        Assert.Equal(("unknown-site", "kept[0]"), (await planner.SendAsync(HttpMethod.Post, "/propose", Request(content, Wishes(), "gone"))).Refusal);
    }

    [Fact]
    public async Task A_request_without_a_member_or_too_long_cannot_be_read()
    {
        var (planner, content) = await OpenAsync();
        var wishes = Wishes();
        wishes.Remove("hand");
        var partial = await planner.SendAsync(HttpMethod.Post, "/propose", Request(content, wishes));
        var (longer, whole) = (Request(content, Wishes()), Wishes());
        whole["areas"] = new JsonArray(new string('a', 300_000));
        longer["wishes"] = whole;
        var tooLong = await planner.SendAsync(HttpMethod.Post, "/propose", longer);

        Assert.Equal(("request-unreadable", HttpStatusCode.BadRequest), (partial.Refusal.Code, partial.Status));
        Assert.Equal("request-unreadable", tooLong.Refusal.Code);
    }

    [Fact]
    public async Task A_signed_plan_is_not_proposed_anew()
    {
        var plan = await server.SignedPlanAsync(await server.PatientAsync());
        var planner = await PlannerScript.OpenAsync(server, plan.Id.Value, Role.Physician);
        var content = (await planner.LoadAsync())["content"]!.DeepClone().AsObject();

        var refused = await planner.SendAsync(HttpMethod.Post, "/propose", Request(content, Wishes()));

        Assert.Equal((HttpStatusCode.Conflict, "plan-signed"), (refused.Status, refused.Refusal.Code));
    }

    [Fact]
    public async Task Who_may_not_draft_may_not_propose_and_without_the_page_nobody_does()
    {
        var (planner, content) = await OpenAsync(Role.Assistant);
        var (physician, _) = await OpenAsync();

        var forbidden = await planner.SendAsync(HttpMethod.Post, "/propose", Request(content, Wishes()));
        var withoutPage = await physician.SendAsync(HttpMethod.Post, "/propose", Request(content, Wishes()), withToken: false);
        var nowhere = await physician.At(Guid.NewGuid()).SendAsync(HttpMethod.Post, "/propose", Request(content, Wishes()));

        Assert.Equal(HttpStatusCode.Forbidden, forbidden.Status);
        Assert.Equal("page-too-old", withoutPage.Refusal.Code);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
    }

    [Fact]
    public async Task Another_clinician_neither_reads_nor_stops_a_proposal()
    {
        var plan = (await server.PlanAsync(await server.PatientAsync())).Id.Value;
        var mine = await PlannerScript.OpenAsync(server, plan, Role.Physician);
        var theirs = await PlannerScript.OpenAsync(server, plan, Role.Injector);
        var content = (await mine.LoadAsync())["content"]!.DeepClone().AsObject();
        var id = (string)(await mine.SendAsync(HttpMethod.Post, "/propose", Request(content, Wishes()))).Body["id"]!;

        Assert.Equal("proposal-not-found", (await theirs.SendAsync(HttpMethod.Get, $"/propose/{id}")).Refusal.Code);
        Assert.Equal("proposal-not-found", (await theirs.SendAsync(HttpMethod.Delete, $"/propose/{id}")).Refusal.Code);
        Assert.Equal("proposal-not-found", (await mine.At(Guid.NewGuid()).SendAsync(HttpMethod.Get, $"/propose/{id}")).Refusal.Code);
        Assert.Equal("done", (string?)(await EndAsync(mine, await mine.SendAsync(HttpMethod.Get, $"/propose/{id}")))["state"]);
    }

    [Fact]
    public async Task A_proposal_that_is_stopped_gives_no_plan()
    {
        var (planner, content) = await OpenAsync();
        var wishes = Wishes();
        wishes["areas"] = new JsonArray(Frown, "forehead-lines", "lateral-canthal-lines");
        var job = (await planner.SendAsync(HttpMethod.Post, "/propose", Request(content, wishes))).Body;

        var stopped = await EndAsync(planner, await planner.SendAsync(HttpMethod.Delete, $"/propose/{(string)job["id"]!}"));

        // A fast machine may have answered before it was stopped; then it had been done at the first answer.
        Assert.Equal((string)job["state"]! == "done" ? "done" : "cancelled", (string?)stopped["state"]);
    }

    [Fact]
    public async Task What_can_be_wished_comes_in_words_and_without_a_treatment_when_there_was_none()
    {
        var (planner, _) = await OpenAsync();

        var offered = (await planner.SendAsync(HttpMethod.Get, "/wishes")).Body;

        Assert.Equal(3, offered["areas"]!.AsArray().Count);
        Assert.Contains(offered["styles"]!.AsArray(), style => (string?)style!["id"] == "natural");
        Assert.Contains(offered["choices"]!.AsArray(), choice => (string?)choice!["words"] == "Keep at least 70 % of brow lift");
        Assert.Null(offered["lastTreatment"]);
    }

    private async Task<(PlannerScript Planner, JsonObject Content)> OpenAsync(Role role = Role.Physician)
    {
        var plan = (await server.PlanAsync(await server.PatientAsync())).Id.Value;
        var planner = await PlannerScript.OpenAsync(server, plan, role);
        return (planner, (await planner.LoadAsync())["content"]!.DeepClone().AsObject());
    }

    private static async Task<JsonNode> ProposedAsync(PlannerScript planner, JsonObject request)
    {
        var job = await EndAsync(planner, await planner.SendAsync(HttpMethod.Post, "/propose", request));
        Assert.Equal("done", (string?)job["state"]);
        return job["proposal"]!;
    }

    /// <summary>Asks until a computation has ended.</summary>
    private static async Task<JsonNode> EndAsync(PlannerScript planner, PlannerScript.Answer answer)
    {
        var job = answer.Body;
        while ((string?)job["state"] is "waiting" or "running")
        {
            job = (await planner.SendAsync(HttpMethod.Get, $"/propose/{(string)job["id"]!}")).Body;
        }

        return job;
    }

    private static JsonObject Request(JsonNode content, JsonObject wishes, params string[] kept) => new()
    {
        ["content"] = content.DeepClone(),
        ["wishes"] = wishes,
        ["kept"] = new JsonArray([.. kept.Select(id => JsonValue.Create(id))]),
        ["mode"] = "anew",
    };

    private static JsonObject Wishes(double firmness = 0.55) => new()
    {
        ["areas"] = new JsonArray(Frown),
        ["firmness"] = firmness,
        ["wishes"] = new JsonArray(),
        ["hand"] = "usual",
        ["symmetric"] = true,
        ["mostUnits"] = null,
        ["mostUnitsPerSite"] = null,
        ["mostSites"] = null,
    };

    private static JsonObject Wish(string subject, string id, string bound, double value) => new()
    {
        ["subject"] = subject,
        ["id"] = id,
        ["side"] = null,
        ["bound"] = bound,
        ["value"] = value,
        ["weight"] = 1,
        ["required"] = false,
    };

    private static JsonNode WishOf(JsonNode robust, string subject, string id) =>
        robust["wishes"]!.AsArray().First(w => (string?)w!["subject"] == subject && (string?)w["id"] == id)!;

    private static double FrownAfter(JsonNode robust) => (double)WishOf(robust, "line", Frown)["after"]!;

    private static decimal UnitsOn(JsonArray sites, string side) => sites.Where(s => (string?)s!["side"] == side).Sum(s => (decimal)s!["units"]!);
}
