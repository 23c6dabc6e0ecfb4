using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Glabella.App.Tests.Web.Hosting;

public class SecurityHeadersTests(ClinicServer server)
{
    [Fact]
    public async Task Every_route_answers_with_the_security_headers()
    {
        using var browser = await server.SignedInAsync(Role.Physician);
        var routes = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern)
            .Where(pattern => pattern.RawText?.Contains("dist/face_mesh", StringComparison.Ordinal) != true)
            .Select(pattern => "/" + string.Join('/', pattern.PathSegments.Select(Filled)))
            .Distinct()
            .ToList();

        foreach (var route in routes)
        {
            var page = await browser.GetAsync(route);
            AssertHeaders(page, route);
        }
    }

    [Fact]
    public async Task Pages_are_never_stored_by_a_browser()
    {
        var patient = await server.PatientAsync();
        using var browser = await server.SignedInAsync(Role.Physician);

        var page = await browser.GetAsync($"/patients/{patient.Id}");

        Assert.True(page.Answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Scripts_named_in_pages_are_kept_for_long()
    {
        using var browser = server.Browser();
        var page = await browser.GetAsync("/sign-in");
        var script = page.Document.QuerySelector("script[type=module]")!.GetAttribute("src")!;

        var asset = await browser.Http.GetAsync(script);

        Assert.True(asset.IsSuccessStatusCode);
        Assert.Contains("immutable", asset.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    private static void AssertHeaders(Page page, string route)
    {
        var policy = Header(page, "Content-Security-Policy");
        Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal), $"{route}: {policy}");
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.Equal(route == "/landmarker", policy.Contains("'unsafe-eval'", StringComparison.Ordinal));
        Assert.Equal("nosniff", Header(page, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(page, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(page, "Cross-Origin-Opener-Policy"));
        Assert.NotEqual("", Header(page, "X-Frame-Options"));
        Assert.NotEqual("", Header(page, "Permissions-Policy"));
        Assert.False(page.Answer.Headers.Contains("Server"), route);
    }

    private static string Header(Page page, string name) =>
        page.Answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPathSegment segment) =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "Code" or "code" } => "404",
            _ => "11111111-2222-3333-4444-555555555555",
        }));
}
