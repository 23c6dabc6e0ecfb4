using Glabella.Anatomy;
using Glabella.App.Web.Treatments;
using Glabella.Planning;

namespace Glabella.App.Tests.Web.Treatments;

public class SiteLabelsTests
{
    [Fact]
    public void Mirrored_sites_share_a_number()
    {
        var label = Products.LabelOf(Products.Find("onabotulinumtoxinA"));
        var sites = Protocols.Fit(Protocols.All.Single(p => p.Id == "glabella-5"), FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 46)), label.Product);
        var plan = new TreatmentPlan(label.Product, label.Reconstitutions[0].Of(label.Product), [.. sites]);

        var numbers = SiteLabels.Numbers(plan);

        Assert.Equal(["1", "2", "2", "3", "3"], plan.Injections.Select(site => numbers[site.Id]).Order(StringComparer.Ordinal));
    }
}
