using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

public class ProtocolsTests
{
    public static TheoryData<string> Ids => [.. Protocols.All.Where(p => p.AddsTo is null).Select(p => p.Id)];

    [Fact]
    public void The_patterns_are_known() => Assert.Equal(
        ["crows-feet-3x2", "forehead-5", "forehead-5+glabella-5", "glabella-5", "migraine-31", "upper-face"], Ids.Select(row => row.Data));

    /// <summary>Sites and Units of each muscle: the label's, in its own order.</summary>
    [Theory]
    [InlineData("frontalis", 4)]
    [InlineData("corrugator-supercilii", 2)]
    [InlineData("procerus", 1)]
    [InlineData("occipitalis", 6)]
    [InlineData("temporalis", 8)]
    [InlineData("trapezius", 6)]
    [InlineData("semispinalis-capitis", 4)]
    public void Chronic_migraine_has_five_Units_at_each_site_of_the_label(string muscle, int sites)
    {
        var there = ReferenceFace.Plan("migraine-31").Injections.Where(i => i.Muscle == muscle).ToArray();

        Assert.Equal(sites, there.Length);
        Assert.All(there, i => Assert.Equal(5, i.Dose.Units));
    }

    [Fact]
    public void Where_it_hurts_up_to_forty_Units_more_are_given()
    {
        var more = Protocols.All.Where(p => p.AddsTo == "migraine-31").SelectMany(p => Protocols.Fit(p, ReferenceFace.Atlas, ReferenceFace.Ona)).ToArray();
        var all = ReferenceFace.Plan("migraine-31").Injections.AddRange(more);

        Assert.Equal(39, all.Length);
        Assert.Equal(195, all.Sum(i => i.Dose.Units));
        Assert.All(all.SelectMany((a, i) => all.Skip(i + 1).Select(b => a.Point.DistanceMm(b.Point))), mm => Assert.True(mm > 9, $"{mm:0.0} mm"));
        Assert.All(more, i => Assert.Contains(more, other => other.Side != i.Side && other.Muscle == i.Muscle));
    }

    [Theory]
    [InlineData(Sex.Female, 25)]
    [InlineData(Sex.Male, 60)]
    public void On_any_reference_head_the_sites_of_migraine_lie_over_their_muscles_and_pass_the_label(Sex sex, int age)
    {
        var atlas = FaceAtlas.Fit(PatientFace.Reference(sex, age));
        var plan = ReferenceFace.Plan("migraine-31").With([.. Protocols.Fit(Protocols.Find("migraine-31"), atlas, ReferenceFace.Ona)]);

        Assert.DoesNotContain(PlanChecks.Run(plan, atlas), f => f.Severity != FindingSeverity.Inform);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_has_the_sites_and_units_of_the_label(string id)
    {
        var protocol = Protocols.Find(id);
        var label = Products.LabelOf(ReferenceFace.Ona);
        var totals = PlanTotals.Of(ReferenceFace.Plan(id));

        Assert.NotEmpty(protocol.Source);
        Assert.Equal(protocol.Areas.Order(), totals.Areas.Select(a => a.Area).Order());
        Assert.All(totals.Areas, area =>
        {
            Assert.Equal(label.FindIndication(area.Area)!.Sites.Value, area.Sites);
            Assert.Equal(label.FindIndication(area.Area)!.TotalUnits.Value, area.Dose.Units);
        });
    }

    [Theory]
    [InlineData(Sex.Female, 25)]
    [InlineData(Sex.Male, 60)]
    public void On_any_reference_face_the_whole_pattern_passes_its_own_label(Sex sex, int age)
    {
        var atlas = FaceAtlas.Fit(PatientFace.Reference(sex, age));
        var plan = ReferenceFace.Plan("upper-face").With([.. Protocols.Fit(Protocols.Find("upper-face"), atlas, ReferenceFace.Ona)]);

        Assert.DoesNotContain(PlanChecks.Run(plan, atlas), f => f.Severity != FindingSeverity.Inform);
    }

    [Fact]
    public void For_a_plan_depths_are_tenths_and_nothing_else_is_moved()
    {
        var (fitted, planned) = (Protocols.Fit(Protocols.Find("upper-face"), ReferenceFace.Atlas, ReferenceFace.Ona), Protocols.FitForPlan(Protocols.Find("upper-face"), ReferenceFace.Atlas, ReferenceFace.Ona));

        Assert.All(fitted.Zip(planned), pair =>
        {
            Assert.Equal(pair.First, pair.Second with { Depth = pair.First.Depth });
            Assert.InRange(pair.Second.Depth.Value - pair.First.Depth.Value, -0.05, 0.05);
            Assert.Equal((decimal)pair.Second.Depth.Value, decimal.Round((decimal)pair.Second.Depth.Value, 1));
        });
    }

    [Fact]
    public void On_a_narrow_low_face_the_sites_follow_the_landmarks()
    {
        var wide = PatientFace.Reference(Sex.Female, 45);
        var narrow = PatientFace.FromLandmarks(
            [.. wide.Surface.Vertices.Take(468).Select(v => new FacePoint(v.X * 0.9, v.Y * 0.95, v.Z))], Sex.Female, 45, 3);
        var atlas = FaceAtlas.Fit(narrow);
        var lateral = Protocols.Fit(Protocols.Find("glabella-5"), atlas, ReferenceFace.Ona).Single(s => s.Id == "gl-corrugator-lateral-right");
        var before = ReferenceFace.Plan("glabella-5").Injections.Single(s => s.Id == lateral.Id);

        Assert.InRange(lateral.Point.X / before.Point.X, 0.86, 0.94);
        Assert.True(atlas.HeightAboveRimMm(lateral.Point) >= 10);
        Assert.InRange(narrow.Surface.Project(lateral.Point).Point.DistanceMm(lateral.Point), 0, 0.02);
    }

    [Fact]
    public void Right_and_left_mirror_each_other()
    {
        var sites = ReferenceFace.Plan("upper-face").Injections.ToDictionary(i => i.Id);
        foreach (var (id, right) in sites.Where(s => s.Key.EndsWith("-right", StringComparison.Ordinal)))
        {
            var left = sites[id.Replace("-right", "-left", StringComparison.Ordinal)];
            Assert.InRange(right.Point.DistanceMm(new(-left.Point.X, left.Point.Y, left.Point.Z)), 0, 0.2);
        }
    }

    [Fact]
    public void Only_patterns_of_labelled_areas_are_on_label()
    {
        Assert.Equal(9, Protocols.OnLabel(ReferenceFace.Ona).Count());
        Assert.Equal(["glabella-5"], Protocols.OnLabel(Products.Find("letibotulinumtoxinA")).Select(p => p.Id));
    }
}
