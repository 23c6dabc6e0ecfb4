using Glabella.App.Tests.Serving;
using Glabella.Clinic.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Glabella.App.Tests.Web.Hosting;

/// <summary>Deny by default: every way in has a policy, and the open ones are on one short list.</summary>
public class AccessRulesTests(ClinicServer server)
{
    private static readonly string[] Open = ["/sign-in", "/setup/{Token}", "/theme", "/error/{Code:int}", "/p", "/p/{Token}", "/calendar/{token:regex(^[0-9a-f]{{64}}$)}.ics"];

    [Fact]
    public void Every_endpoint_has_a_policy()
    {
        var endpoints = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        Assert.True(endpoints.Count > 20);
        Assert.All(endpoints, endpoint => Assert.True(HasPolicy(endpoint), $"{endpoint.RoutePattern.RawText} has no policy"));
    }

    [Fact]
    public void Only_the_listed_endpoints_are_open_to_everyone()
    {
        var open = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct();

        Assert.Equal(Open.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_check_itself_catches_an_endpoint_without_a_policy()
    {
        var bare = new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/bare"), 0, null, null);

        Assert.False(HasPolicy(bare));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/patients")]
    [InlineData("/stock")]
    [InlineData("/audit")]
    [InlineData("/about")]
    [InlineData("/no-such-page")]
    [InlineData("/no-such-file.js")]
    public async Task Whoever_is_not_signed_in_is_sent_to_the_sign_in_page(string path)
    {
        using var browser = server.Browser();

        var page = await browser.GetAsync(path);

        Assert.StartsWith("/sign-in?to=", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_signed_in_gets_401_and_no_page()
    {
        using var browser = server.Browser();

        var page = await browser.GetAsync($"/api/plans/{Guid.NewGuid()}");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, page.Status);
    }

    [Fact]
    public async Task A_role_without_the_duty_is_refused_and_told_whom_to_ask()
    {
        var plan = await server.PlanAsync(await server.PatientAsync());
        using var browser = await server.SignedInAsync(Role.Injector);

        var page = await browser.GetAsync($"/plans/{plan.Id}/sign");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("This takes a physician", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_trail_is_closed_to_assistants()
    {
        using var browser = await server.SignedInAsync(Role.Assistant);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await browser.GetAsync("/audit")).Status);
    }

    private static bool HasPolicy(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
