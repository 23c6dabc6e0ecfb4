using System.Net;
using Glabella.App.Tests.Serving;
using Glabella.App.Web.About;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Tests.Web.About;

public class ModelPicturesTests(ClinicServer server)
{
    [Fact]
    public async Task Every_picture_of_the_validation_is_on_its_page_and_arrives()
    {
        using var browser = await server.SignedInAsync(Role.Injector);
        var shown = (await browser.GetAsync("/about/validation")).Document.QuerySelectorAll("main img").Select(picture => picture.GetAttribute("src")!).ToArray();

        Assert.Equal(["courses", "ladders", "scatter", "trials"], shown.Select(path => path.Split('-', '.')[^2]).Order(StringComparer.Ordinal));
        foreach (var path in shown)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path)).Status);
        }
    }

    [Theory]
    [InlineData("none.svg")]
    [InlineData("..%2fvalidation.md")]
    public async Task A_picture_that_is_not_there_is_not_found(string file)
    {
        using var browser = await server.SignedInAsync(Role.Injector);

        Assert.Null(ModelPictures.AddressOf(file));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/about/pictures/{file}")).Status);
    }
}
