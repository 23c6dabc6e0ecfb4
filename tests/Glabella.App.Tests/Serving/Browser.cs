using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Glabella.App.Tests.Serving;

/// <summary>A browser without script: follows redirects, keeps cookies, sends forms with what they already hold.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _address;

    public Browser(Uri address)
    {
        _address = address;
        var handler = new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true };
        _http = new HttpClient(handler) { BaseAddress = address };
    }

    public HttpClient Http => _http;

    public void Dispose() => _http.Dispose();

    public async Task<Page> GetAsync(string path) => await ReadAsync(await _http.GetAsync(path));

    /// <summary>Sends the first form that a selector finds, with some fields filled in.</summary>
    public Task<Page> SubmitAsync(Page page, string form, params (string Name, string Value)[] typed) =>
        SubmitAsync(page, form, [], typed);

    /// <summary>Sends a form without some of its fields.</summary>
    public async Task<Page> SubmitAsync(Page page, string form, string[] without, (string Name, string Value)[] typed)
    {
        var found = page.Document.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"{page.Path} has no form {form}:\n{page.Document.Body?.TextContent}");
        var fields = FieldsOf(found).Where(field => !without.Contains(field.Name) && !typed.Any(t => t.Name == field.Name)).Concat(typed);
        var action = found.GetAttribute("action") is { Length: > 0 } stated ? stated : page.Path;
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await _http.PostAsync(action, body));
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form) =>
        form.Elements.Select(FieldOf).Where(field => field.Name.Length > 0);

    private static (string Name, string Value) FieldOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => ("", ""),
        IHtmlInputElement input => (input.Name ?? "", input.Value),
        IHtmlTextAreaElement area => (area.Name ?? "", area.Value),
        IHtmlSelectElement select => (select.Name ?? "", select.Value ?? ""),
        _ => ("", ""),
    };

    private async Task<Page> ReadAsync(HttpResponseMessage answer)
    {
        var address = answer.RequestMessage!.RequestUri!;
        var html = await answer.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address(address));
        return new Page(_address.MakeRelativeUri(address) is { } ? address.PathAndQuery : "", answer.StatusCode, answer, document);
    }
}

/// <summary>What came back, at the address the browser ended at.</summary>
public sealed record Page(string Path, HttpStatusCode Status, HttpResponseMessage Answer, IDocument Document)
{
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The messages that stand beside fields.</summary>
    public IReadOnlyList<string> Faults => [.. Document.QuerySelectorAll(".fault").Select(fault => fault.TextContent.Trim())];

    /// <summary>The messages that concern a page as a whole.</summary>
    public IReadOnlyList<string> Alerts => [.. Document.QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent.Trim())];
}
