using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.Plans;

/// <summary>The planner's script, as far as it talks to the server.</summary>
internal sealed class PlannerScript(Browser browser, Guid plan, string token)
{
    public sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string? ContentType, JsonNode Json)
    {
        public JsonObject Body => Json.AsObject();

        public (string? Code, string? Field) Refusal => ((string?)Body["code"], (string?)Body["field"]);
    }

    /// <summary>The planner of a plan in a browser in which the clinician of a role has signed in.</summary>
    public static async Task<PlannerScript> OpenAsync(ClinicServer server, Guid plan, Role role)
    {
        var browser = await server.SignedInAsync(role);
        var page = await browser.GetAsync($"/plans/{plan}");
        return new(browser, plan, page.Document.QuerySelector("glabella-planner")!.GetAttribute("antiforgery")!);
    }

    /// <summary>The same page's script asking about another plan.</summary>
    public PlannerScript At(Guid other) => new(browser, other, token);

    public async Task<JsonNode> LoadAsync() => JsonNode.Parse(await browser.Http.GetStringAsync($"/api/plans/{plan}"))!;

    public async Task<Answer> SendAsync(HttpMethod method, string act, JsonObject? body = null, bool withToken = true)
    {
        using var request = new HttpRequestMessage(method, $"/api/plans/{plan}{act}");
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        }

        if (withToken)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        using var answer = await browser.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new(answer.StatusCode, answer.Headers, answer.Content.Headers.ContentType?.MediaType, ParseOrEmpty(text));
    }

    private static JsonNode ParseOrEmpty(string text) => text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text)! : new JsonObject();
}
