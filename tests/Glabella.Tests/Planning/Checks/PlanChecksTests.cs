using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Checks;

public class PlanChecksTests
{
    private static readonly TreatmentPlan Label = ReferenceFace.Plan("glabella-5");

    [Theory]
    [InlineData("glabella-5")]
    [InlineData("forehead-5+glabella-5")]
    [InlineData("crows-feet-3x2")]
    [InlineData("upper-face")]
    public void A_label_pattern_has_no_findings(string protocol) => Assert.Empty(Run(ReferenceFace.Plan(protocol)));

    [Fact]
    public void Every_rule_has_a_source() => Assert.All(RuleBook.Shipped.Rules, r => Assert.True(r.Source.Length > 10, r.Id));

    [Fact]
    public void A_plan_without_sites_cannot_be_signed() => AssertFound(Label.With([]), "no-sites", FindingSeverity.Block);

    [Fact]
    public void A_site_without_units_cannot_be_signed()
    {
        var finding = AssertFound(With(i => i with { Dose = new Dose(0, ReferenceFace.Ona) }), "units-not-positive", FindingSeverity.Block);

        Assert.Equal(4, finding.Remedy!.SetUnits);
    }

    [Fact]
    public void A_site_above_the_label_needs_a_reason()
    {
        var finding = AssertFound(With(i => i with { Dose = new Dose(6, ReferenceFace.Ona) }), "site-dose-above-label", FindingSeverity.Warn);

        Assert.Equal((6, 4), (finding.Value, finding.Limit));
        Assert.Equal("U onabotulinumtoxinA", finding.Unit);
        Assert.Contains("BOTOX", finding.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_far_above_the_label_cannot_be_signed() =>
        AssertFound(With(i => i with { Dose = new Dose(12.5m, ReferenceFace.Ona) }), "site-dose-excessive", FindingSeverity.Block);

    [Fact]
    public void What_blocks_is_not_also_warned_of() =>
        Assert.Single(Run(With(i => i with { Dose = new Dose(12.5m, ReferenceFace.Ona) })), f => f.SiteId is not null && f.Unit == "U onabotulinumtoxinA");

    [Fact]
    public void An_area_above_the_label_needs_a_reason() =>
        AssertFound(With(i => i with { Dose = new Dose(6, ReferenceFace.Ona) }), "area-dose-above-label", FindingSeverity.Warn);

    [Fact]
    public void A_session_above_the_maximum_cannot_be_signed()
    {
        var many = Label.With([.. Enumerable.Range(0, 40).Select(k => Label.Injections[0] with { Id = $"s{k}", Dose = new Dose(11, ReferenceFace.Ona) })]);

        Assert.Equal(400, AssertFound(many, "session-dose-above-maximum", FindingSeverity.Block).Limit);
    }

    [Fact]
    public void A_session_at_the_maximum_is_not_above_it()
    {
        var full = Label.With([.. Enumerable.Range(0, 40).Select(k => Label.Injections[0] with { Id = $"s{k}", Dose = new Dose(10, ReferenceFace.Ona) })]);

        Assert.DoesNotContain(Run(full), f => f.RuleId == "session-dose-above-maximum");
        AssertFound(full, "session-dose-above-labelled-areas", FindingSeverity.Warn);
    }

    [Fact]
    public void Another_dilution_than_the_labels_needs_a_reason()
    {
        AssertFound(Label.Diluted(4), "dilution-not-labelled", FindingSeverity.Warn);
        AssertFound(Label.Diluted(6), "volume-large", FindingSeverity.Warn);
    }

    [Fact]
    public void An_area_that_the_label_does_not_name_needs_a_reason() =>
        AssertFound(ReferenceFace.Plan("crows-feet-3x2", Products.Find("prabotulinumtoxinA")), "area-off-label", FindingSeverity.Warn);

    [Fact]
    public void A_forehead_without_the_glabella_needs_a_reason() =>
        AssertFound(ReferenceFace.Plan("forehead-5"), "area-treated-alone", FindingSeverity.Warn);

    [Theory]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public void A_treatment_too_soon_after_the_last_needs_a_reason(int days, bool tooSoon)
    {
        var last = new DateOnly(2026, 3, 1);
        var findings = PlanChecks.Run(Label, ReferenceFace.Atlas, new TreatmentDates(last.AddDays(days), last));

        Assert.Equal(tooSoon, findings.Any(f => f.RuleId == "retreatment-too-early"));
    }

    [Fact]
    public void A_site_off_the_skin_cannot_be_signed() =>
        AssertFound(With(i => i with { Point = i.Point.Moved(0, 0, 8) }), "site-outside-face", FindingSeverity.Block);

    [Fact]
    public void A_site_over_no_muscle_cannot_be_signed()
    {
        var tip = ReferenceFace.Atlas.Face.Landmark(Glabella.Anatomy.Landmark.NoseTip);

        AssertFound(With(i => i with { Point = tip }), "site-over-no-muscle", FindingSeverity.Block);
    }

    [Fact]
    public void A_site_inside_the_orbit_cannot_be_signed()
    {
        var pupil = ReferenceFace.Atlas.Face.Landmark(Glabella.Anatomy.Landmark.UpperLidRight);

        AssertFound(With(i => i with { Point = pupil, Side = Side.Right }), "inside-orbital-rim", FindingSeverity.Block);
    }

    [Theory]
    [InlineData("glabella-5", "gl-corrugator-lateral-right", 0, -4, "corrugator-near-rim")]
    [InlineData("forehead-5+glabella-5", "fh-lower-lateral-left", 0, -5, "forehead-near-brow")]
    [InlineData("crows-feet-3x2", "cf-middle-right", 5, 0, "crows-feet-near-canthus")]
    [InlineData("crows-feet-3x2", "cf-lower-left", 0, -9, "crows-feet-below-zygomaticus-margin")]
    public void A_site_too_near_needs_a_reason_and_its_remedy_mends_it(string protocol, string site, double dx, double dy, string rule)
    {
        var plan = ReferenceFace.Plan(protocol);
        var near = plan.With([.. plan.Injections.Select(i => i.Id == site
            ? i with { Point = ReferenceFace.Atlas.Face.Surface.Project(i.Point.Moved(dx, dy, 0)).Point }
            : i)]);
        var finding = AssertFound(near, rule, FindingSeverity.Warn);
        Assert.Equal(site, finding.SiteId);
        Assert.True(finding.Value < finding.Limit);

        var move = finding.Remedy!.MoveMm!.Value;
        var mended = near.With([.. near.Injections.Select(i => i.Id == site ? i with { Point = i.Point.Moved(move.X, move.Y, move.Z) } : i)]);

        Assert.DoesNotContain(Run(mended), f => f.RuleId == rule);
        Assert.DoesNotContain(Run(mended), f => f.Severity == FindingSeverity.Block);
    }

    [Fact]
    public void Blocking_findings_come_first()
    {
        var findings = Run(With(i => i with { Dose = new Dose(50, ReferenceFace.Ona) }));

        Assert.Equal(findings.OrderByDescending(f => f.Severity).Select(f => f.Severity), findings.Select(f => f.Severity));
        Assert.Equal(FindingSeverity.Block, findings[0].Severity);
    }

    private static IReadOnlyList<Finding> Run(TreatmentPlan plan) => PlanChecks.Run(plan, ReferenceFace.Atlas);

    /// <summary>The label's glabellar pattern with its first site changed.</summary>
    private static TreatmentPlan With(Func<PlannedInjection, PlannedInjection> change) =>
        Label.With(Label.Injections.SetItem(0, change(Label.Injections[0])));

    private static Finding AssertFound(TreatmentPlan plan, string rule, FindingSeverity severity)
    {
        var finding = Run(plan).FirstOrDefault(f => f.RuleId == rule);
        Assert.True(finding is not null, $"{rule} was not found; found {string.Join(", ", Run(plan).Select(f => f.RuleId))}");
        Assert.Equal(severity, finding.Severity);
        Assert.NotEmpty(finding.Source);
        return finding;
    }
}
