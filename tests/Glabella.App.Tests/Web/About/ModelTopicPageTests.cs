using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.App.Web.About;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.About;

public class ModelTopicPageTests(ClinicServer server)
{
    [Fact]
    public async Task Every_page_of_the_model_and_the_validation_can_be_read()
    {
        using var browser = await server.SignedInAsync(Role.Injector);
        foreach (var document in ModelDocument.All)
        {
            Assert.Equal(document.Title, (await browser.GetAsync($"/about/model/{document.Id}")).Heading);
        }

        Assert.Equal(ModelDocument.Validation.Title, (await browser.GetAsync("/about/validation")).Heading);
    }

    [Fact]
    public async Task Every_link_on_the_pages_leads_somewhere()
    {
        using var browser = await server.SignedInAsync(Role.Injector);
        var links = new HashSet<string>();
        foreach (var path in ModelDocument.All.Select(d => $"/about/model/{d.Id}").Concat(["/about", "/about/model", "/about/validation"]))
        {
            links.UnionWith((await browser.GetAsync(path)).Document.QuerySelectorAll("main a[href^='/about']").Select(a => a.GetAttribute("href")!));
        }

        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).Status);
        }
    }

    [Theory]
    [InlineData("no-such-page")]
    [InlineData("..%2fvalidation")]
    public async Task An_unknown_page_is_not_found(string topic)
    {
        using var browser = await server.SignedInAsync(Role.Injector);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/about/model/{topic}")).Status);
    }
}
