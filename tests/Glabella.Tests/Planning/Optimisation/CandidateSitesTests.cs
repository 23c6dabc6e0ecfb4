using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

public class CandidateSitesTests
{
    private static readonly FaceAtlas Atlas = ProblemFixture.Face.Atlas;

    [Fact]
    public void No_rule_of_place_warns_of_any()
    {
        var sites = ProblemFixture.Face.Places.Select((p, i) => p.ToInjection($"{i}", new Dose(1, ProblemFixture.Product)));
        var plan = new TreatmentPlan(ProblemFixture.Product, ProblemFixture.Wishes().Reconstitution, [.. sites]);
        var warned = PlanChecks.Run(plan, Atlas).Where(f => f.SiteId is not null && f.Severity >= FindingSeverity.Warn);

        Assert.DoesNotContain(warned, f => f.RuleId is not ("site-dose-above-label" or "site-dose-excessive"));
    }

    [Fact]
    public void The_sites_of_the_label_patterns_are_among_them()
    {
        foreach (var site in ProblemFixture.LabelSites("upper-face").Where(s => s.Side != Side.Left))
        {
            Assert.Contains(ProblemFixture.Face.Places, p => p.Area == site.Area && p.Point.DistanceMm(site.Point) < 1.5);
        }
    }

    [Fact]
    public void Every_place_off_the_midline_has_its_mirror_image()
    {
        foreach (var pair in ProblemFixture.Face.Places.GroupBy(p => p.Pair))
        {
            var places = pair.ToArray();
            if (places.Length == 1)
            {
                Assert.Equal(Side.Midline, places[0].Side);
                continue;
            }

            Assert.Equal([Side.Right, Side.Left], places.Select(p => p.Side));
            Assert.True(places[1].Point.DistanceMm(Atlas.Face.Surface.Mirror(places[0].Point)) < 1e-6);
        }
    }

    [Theory]
    [InlineData(FaceArea.GlabellarLines)]
    [InlineData(FaceArea.ForeheadLines)]
    [InlineData(FaceArea.LateralCanthalLines)]
    public void Every_area_has_a_choice(string area) => Assert.True(ProblemFixture.Face.Places.Count(p => p.Area == area) >= 10);
}
