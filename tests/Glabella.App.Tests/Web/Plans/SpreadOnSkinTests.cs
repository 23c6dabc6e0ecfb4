using Glabella.Anatomy;
using Glabella.App.Web.Plans;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Tests.Web.Plans;

public class SpreadOnSkinTests
{
    private static readonly TreatmentPlan Plan = GlabellarPlan();

    [Fact]
    public void What_is_drawn_around_a_site_adds_up_to_its_dose()
    {
        foreach (var (site, spread) in Plan.Injections.Zip(SpreadOnSkin.Of(Plan)))
        {
            // Rings of 2πr·dr, in cm²; the trapezium rule at 1 mm is good to some per cent.
            var bound = spread.UnitsPerCm2.Select((density, i) => density * 2 * Math.PI * i * spread.StepMm * spread.StepMm / 100).Sum();

            Assert.Equal(site.Id, spread.SiteId);
            Assert.InRange(bound / (double)site.Dose.Units, 0.95, 1.05);
            Assert.True(spread.UnitsPerCm2.Zip(spread.UnitsPerCm2.Skip(1)).All(pair => pair.First >= pair.Second));
        }
    }

    [Fact]
    public void A_site_without_a_dose_spreads_nothing()
    {
        var empty = new TreatmentPlan(Plan.Product, Plan.Reconstitution, [.. Plan.Injections.Select(i => i with { Dose = Dose.Zero(Plan.Product) })]);

        Assert.Empty(SpreadOnSkin.Of(empty));
    }

    private static TreatmentPlan GlabellarPlan()
    {
        var label = Products.LabelOf(Products.Find("onabotulinumtoxinA"));
        var atlas = FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 40));
        var sites = Protocols.Fit(Protocols.All.Single(p => p.Id == "glabella-5"), atlas, label.Product);
        return new TreatmentPlan(label.Product, label.Reconstitutions[0].Of(label.Product), [.. sites]);
    }
}
