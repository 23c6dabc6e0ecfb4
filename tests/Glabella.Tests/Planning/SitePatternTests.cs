using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class SitePatternTests
{
    private static readonly ToxinProduct Botox = Products.Find("onabotulinumtoxinA");
    private static readonly PatientFace Woman = PatientFace.Reference(Sex.Female, 30);
    private static readonly PatientFace Man = PatientFace.Reference(Sex.Male, 65);

    private static TreatmentPlan PlanOf(PatientFace face, string protocol = "glabella-5") => new(
        Botox, new Reconstitution(new Dose(100, Botox), 2.5m), [.. Protocols.Fit(Protocols.Find(protocol), FaceAtlas.Fit(face), Botox)]);

    [Fact]
    public void Back_on_the_same_face_each_site_is_where_it_was()
    {
        var plan = PlanOf(Woman);
        var back = SitePattern.OnFace(SitePattern.ToReference(plan, Woman.Surface), Woman.Surface);
        Assert.Equal(plan.TotalDose, back.TotalDose);
        Assert.All(plan.Injections.Zip(back.Injections), pair => Assert.InRange(pair.First.Point.DistanceMm(pair.Second.Point), 0, 0.05));
    }

    [Theory]
    [InlineData(9)] // between the brows
    [InlineData(105)]
    [InlineData(334)]
    public void A_site_at_a_landmark_of_one_face_comes_to_the_same_landmark_of_another(int landmark)
    {
        var site = PlanOf(Woman).Injections[0] with { Point = Woman.Surface.Vertices[landmark] };
        var pattern = SitePattern.ToReference(PlanOf(Woman).With([site]), Woman.Surface);
        var carried = SitePattern.OnFace(pattern, Man.Surface).Injections[0];
        Assert.InRange(carried.Point.DistanceMm(Man.Surface.Vertices[landmark]), 0, 0.1);
        Assert.Equal((site.Depth, site.Dose, site.Muscle), (carried.Depth, carried.Dose, carried.Muscle));
    }

    [Fact]
    public void Mirrored_sites_stay_mirrored()
    {
        var carried = SitePattern.OnFace(SitePattern.ToReference(PlanOf(Woman), Woman.Surface), Man.Surface).Injections;
        foreach (var right in carried.Where(site => site.Side == Side.Right))
        {
            Assert.Contains(carried, left => left.Side == Side.Left && left.Muscle == right.Muscle
                && left.Point.DistanceMm(new FacePoint(-right.Point.X, right.Point.Y, right.Point.Z)) < 0.1);
        }
    }
}
