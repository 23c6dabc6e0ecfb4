using Glabella.Anatomy;
using Glabella.App.Web.Plans;
using Glabella.Planning;

namespace Glabella.App.Tests.Web.Plans;

/// <summary>Applying a protocol for a product gives what that product's own label says, whatever stood in the plan before.</summary>
public class SitePlanningTests
{
    private static readonly FaceAtlas Atlas = FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 45));

    public static TheoryData<string> ProductNames => [.. Products.All.Select(label => label.Product.Nonproprietary)];

    [Theory]
    [MemberData(nameof(ProductNames))]
    public void Units_are_those_of_the_product_s_own_label_or_none(string product)
    {
        var label = Products.LabelOf(Products.Find(product));
        var sites = Protocols.All.SelectMany(p => SitePlanning.Fit(new FitRequest(p.Id, product), Atlas).Value);

        Assert.All(sites, site => Assert.Equal(label.FindIndication(site.Area)?.UnitsPerSite.Value ?? 0, site.Units));
    }

    [Fact]
    public void A_request_has_no_place_for_the_Units_of_another_product() => // so that nothing can be scaled from them
        Assert.Equal(["Product", "Protocol"], typeof(FitRequest).GetProperties().Select(p => p.Name).Order());
}
