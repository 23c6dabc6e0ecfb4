using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Tests.Pharmacology;

public class DoseResponseTests
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly DoseResponse Response = new(Parameters);
    private static readonly ProductEffect Ona = ProductEffect.Find(Parameters, Products.Find("onabotulinumtoxinA"));

    [Fact]
    public void Half_is_blocked_at_the_half_density() =>
        Assert.Equal(0.5, Response.Blocked(Response.LogEffective(Parameters["response.half-density"], Ona, 0)), 1e-12);

    [Fact]
    public void Without_toxin_nothing_is_blocked() => Assert.Equal(0, Response.Blocked(Response.LogEffective(0, Ona, 0)));

    [Fact]
    public void It_is_the_hill_curve_of_the_density_to_alpha()
    {
        var ratio = 2.7;
        var power = Math.Pow(ratio, Parameters["response.alpha"] * Parameters["response.hill"]);

        Assert.Equal(power / (1 + power), Response.Blocked(Response.LogEffective(ratio * Parameters["response.half-density"], Ona, 0)), 1e-12);
    }

    [Fact]
    public void A_tenth_is_blocked_about_a_centimetre_from_a_small_dose()
    {
        // The clinical rule of 1-1.5 cm for 2.5-5 U (attributed to Borodic), at the best day of the median subject.
        var spread = new SheetSpread(Parameters);
        var best = EffectTimeCourse.Shift(
            EffectTimeCourse.Peak(new(Parameters["time.onset"]), new(Parameters["time.decay"])), new(Parameters["time.onset"]), new(Parameters["time.decay"]));
        double BlockedAt(double mm, double units) =>
            Response.Blocked(best + Response.LogEffective(units / Ona.ReferenceUnits * spread.BoundPerMm2(new(mm), new(units * 0.025)), Ona, 0));
        double RadiusOfTenth(double units) => Enumerable.Range(0, 400).Select(i => i * 0.05).First(r => BlockedAt(r, units) < 0.1);

        Assert.InRange(RadiusOfTenth(2.5), 9.5, 12.5);
        Assert.InRange(RadiusOfTenth(5), 11, 15);
    }
}
