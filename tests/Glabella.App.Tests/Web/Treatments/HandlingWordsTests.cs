using Glabella.App.Web.Treatments;
using Glabella.Clinic.Treatments;

namespace Glabella.App.Tests.Web.Treatments;

public class HandlingWordsTests
{
    [Fact]
    public void Says_what_is_said_and_nothing_else()
    {
        Assert.Equal(
            "along a line, 27 G × 37 mm, on bone, ultrasound, a spot of blood, pain 10 of 10",
            HandlingWords.Of(new Handling(InjectionTechnique.Linear, 27, 37, InjectionLayer.OnBone, InjectionGuidance.Ultrasound, BleedingSeen.Spot, 10)));
        Assert.Equal("needle 32 G, no guidance", HandlingWords.Of(new Handling(NeedleGauge: 32, Guidance: InjectionGuidance.None)));
        Assert.Equal("needle 4.5 mm", HandlingWords.Of(new Handling(NeedleMm: 4.5m)));
        Assert.Equal("", HandlingWords.Of(new Handling()));
    }

    [Fact]
    public void Each_choice_has_words_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<InjectionTechnique>().Select(HandlingWords.Of));
        Assert.Distinct(Enum.GetValues<InjectionLayer>().Select(HandlingWords.Of));
        Assert.Distinct(Enum.GetValues<InjectionGuidance>().Select(HandlingWords.Of));
        Assert.Distinct(Enum.GetValues<BleedingSeen>().Select(HandlingWords.Of));
    }
}
