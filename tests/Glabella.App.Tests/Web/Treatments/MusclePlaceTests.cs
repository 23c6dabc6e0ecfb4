using Glabella.Anatomy;
using Glabella.App.Web.Treatments;
using Glabella.Planning;

namespace Glabella.App.Tests.Web.Treatments;

public class MusclePlaceTests
{
    [Fact]
    public void A_place_is_offered_once_a_side_and_none_behind_the_orbital_septum()
    {
        var keys = MusclePlace.All.Select(place => place.Key).ToList();

        Assert.Equal(keys.Distinct(), keys);
        Assert.Contains("corrugator-supercilii Right", keys);
        Assert.Contains("corrugator-supercilii Left", keys);
        Assert.Single(keys, key => key.StartsWith("procerus", StringComparison.Ordinal));
        Assert.DoesNotContain(keys, key => key.StartsWith("levator-palpebrae", StringComparison.Ordinal));
        Assert.All(MusclePlace.All, place => Assert.Contains(place.Area, FaceArea.All));
    }

    [Theory]
    [InlineData("corrugator-supercilii Right", -1)]
    [InlineData("corrugator-supercilii Left", 1)]
    public void A_site_lies_on_the_skin_of_the_patients_own_side(string key, int sign)
    {
        var face = PatientFace.Reference(Sex.Male, 61);

        var site = MusclePlace.Choose(key).Value.On(face);

        Assert.Equal((FaceArea.GlabellarLines, sign), (site.Area, Math.Sign(site.Point.X)));
        Assert.InRange(face.Surface.Project(site.Point).Point.DistanceMm(site.Point), 0, 0.1);
    }

    [Fact]
    public void What_is_no_place_is_refused() =>
        Assert.IsType<MusclePlace.NotChosen>(MusclePlace.Choose("procerus Left").Refusal);
}
