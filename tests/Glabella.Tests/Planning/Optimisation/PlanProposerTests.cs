using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

public class PlanProposerTests
{
    private static Proposal Propose(PlanWishes wishes) => PlanProposer.Propose(ProblemFixture.Face, wishes);

    [Fact]
    public void A_symmetric_wish_on_a_symmetric_face_has_a_symmetric_plan_with_symmetric_outcomes()
    {
        var proposal = Propose(ProblemFixture.Wishes());
        var (right, left) = (proposal.Plan.Injections.Where(i => i.Side == Side.Right).ToArray(), proposal.Plan.Injections.Where(i => i.Side == Side.Left).ToArray());

        Assert.Equal(right.Length, left.Length);
        Assert.All(right, r => Assert.Contains(left, l =>
            l.Dose == r.Dose && l.Muscle == r.Muscle && l.Point.DistanceMm(ProblemFixture.Face.Atlas.Face.Surface.Mirror(r.Point)) < 1));
        foreach (var pair in proposal.Outcomes.Where(o => o.Wish.Side != Side.Midline).GroupBy(o => (o.Wish.Subject, o.Wish.Id)))
        {
            var values = pair.Select(o => o.After.Mean).ToArray();
            Assert.Equal(values[0], values[1], 0.05 * (1 + Math.Abs(values[0])));
        }
    }

    [Fact]
    public void The_same_wishes_give_the_same_plan()
    {
        var wishes = ProblemFixture.Wishes(FaceArea.GlabellarLines);

        Assert.Equal(Propose(wishes).Plan, Propose(wishes).Plan);
    }

    [Fact]
    public void The_firmer_the_wish_the_less_is_left_of_the_lines_and_the_more_it_takes()
    {
        var proposals = new[] { 0.0, 0.5, 1 }.Select(firmness => Propose(ProblemFixture.Wishes() with { Firmness = firmness })).ToArray();

        Assert.True(proposals[0].Plan.TotalDose.Units < proposals[1].Plan.TotalDose.Units);
        Assert.True(proposals[1].Plan.TotalDose.Units <= proposals[2].Plan.TotalDose.Units);
        double Lines(Proposal p) => p.Outcomes.Where(o => o.Wish.Subject == WishSubject.Line).Average(o => o.After.Mean);
        Assert.True(Lines(proposals[0]) > Lines(proposals[1]));
        Assert.True(Lines(proposals[1]) >= Lines(proposals[2]) - 0.02);
    }

    [Fact]
    public void Stays_within_the_label_and_on_the_steps_of_the_syringe_and_meets_no_rule_that_warns()
    {
        var proposal = Propose(ProblemFixture.Wishes() with { Firmness = 1 });

        Assert.All(proposal.Plan.Injections, i => Assert.Equal(0, i.Dose.Units % 0.5m));
        Assert.DoesNotContain(PlanChecks.Run(proposal.Plan, ProblemFixture.Face.Atlas), f => f.Severity >= FindingSeverity.Warn);
    }

    [Fact]
    public void Beats_the_label_pattern_by_its_own_wishes()
    {
        var wishes = ProblemFixture.Wishes();
        var label = new RobustPlan(ProblemFixture.Face, wishes);
        label.Set([.. ProblemFixture.LabelSites("upper-face")]);

        Assert.True(Propose(wishes).Effort.Score < label.Score);
    }

    [Fact]
    public void What_is_fixed_stays_and_the_rest_goes_round_it()
    {
        var given = ProblemFixture.LabelSites("glabella-5")[0] with { Dose = new Dose(2.5m, ProblemFixture.Product) };
        var proposal = Propose(ProblemFixture.Wishes(FaceArea.GlabellarLines) with { Fixed = [given] });

        Assert.Equal(given, proposal.Plan.Injections[0]);
        Assert.All(proposal.Plan.Injections.Skip(1), i => Assert.True(i.Point.DistanceMm(given.Point) >= PlanningConstants.ApartMm - 0.05));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(null, 10.0)]
    public void Limits_of_sticks_and_of_Units_hold(int? sites, double? units)
    {
        var proposal = Propose(ProblemFixture.Wishes() with { Firmness = 1, MostSites = sites, MostUnits = (decimal?)units });

        Assert.True(proposal.Plan.Injections.Length <= (sites ?? int.MaxValue));
        Assert.True(proposal.Plan.TotalDose.Units <= (decimal)(units ?? 1000));
        Assert.NotEmpty(proposal.Plan.Injections);
    }

    [Fact]
    public void A_weaker_side_gets_less_when_the_wish_is_not_symmetric()
    {
        var wish = new Wish(WishSubject.Line, FaceArea.LateralCanthalLines, Side.Right, WishBound.AtMost, 3);
        var other = wish with { Side = Side.Left, Value = 0.8 };
        var proposal = Propose(ProblemFixture.Wishes(FaceArea.LateralCanthalLines) with { Symmetric = false, Wishes = [wish, other] });

        decimal Units(Side side) => proposal.Plan.Injections.Where(i => i.Side == side).Sum(i => i.Dose.Units);
        Assert.True(Units(Side.Left) > Units(Side.Right) + 3);
    }

    [Fact]
    public void Another_product_is_planned_in_its_own_Units()
    {
        var product = Products.Find("abobotulinumtoxinA");
        var wishes = new PlanWishes(product, Products.LabelOf(product).Reconstitutions[0].Of(product), [FaceArea.GlabellarLines])
        {
            StepUnits = PlanStyles.StepUnitsOf(product),
            Scenarios = ProblemFixture.Scenarios,
        };
        var proposal = Propose(wishes);

        Assert.All(proposal.Plan.Injections, i => Assert.Equal(product, i.Dose.Product));
        Assert.All(proposal.Plan.Injections, i => Assert.Equal(0, i.Dose.Units % 1.25m));
        Assert.InRange(proposal.Plan.TotalDose.Units, 10, 50);
    }

    [Fact]
    public void A_required_wish_that_is_missed_makes_the_plan_impossible_and_names_its_rival()
    {
        Wish[] wishes =
        [
            new(WishSubject.Line, FaceArea.ForeheadLines, null, WishBound.AtMost, 0.6, Required: true),
            new(WishSubject.Movement, "brow-raise", null, WishBound.AtLeast, 98, Required: true),
        ];
        var asked = ProblemFixture.Wishes(FaceArea.ForeheadLines) with { Wishes = [.. wishes] };
        var proposal = Propose(asked);
        var conflicts = WishConflicts.Find(ProblemFixture.Face, asked, proposal.Outcomes);

        Assert.Equal(ProposalStatus.Impossible, proposal.Status);
        Assert.Contains(conflicts, c => c.Against is not null && new[] { c.Missed.Id, c.Against.Id }.Order().SequenceEqual(["brow-raise", FaceArea.ForeheadLines]));
    }

    [Fact]
    public void A_required_wish_holds_whatever_else_is_wished()
    {
        Wish soft = new(WishSubject.Line, FaceArea.ForeheadLines, null, WishBound.AtMost, 1.6);
        Wish rival = new(WishSubject.Movement, "brow-raise", null, WishBound.AtLeast, 100, Weight: 5);
        WishOutcome Forehead(Wish line) => Propose(ProblemFixture.Wishes(FaceArea.ForeheadLines) with { Wishes = [line, rival] })
            .Outcomes.Single(o => o.Wish.Subject == WishSubject.Line && o.Wish.Id == FaceArea.ForeheadLines);

        Assert.False(Forehead(soft).IsMet);
        Assert.True(Forehead(soft with { Required = true }).IsMet);
    }

    [Fact]
    public void New_doses_leave_every_site_where_it_is_and_follow_the_wish()
    {
        var wishes = ProblemFixture.Wishes() with { Firmness = 0.8 };
        var firm = Propose(wishes).Plan;
        var softer = PlanProposer.Redose(ProblemFixture.Face, wishes with { Firmness = 0 }, firm.Injections).Plan;
        var same = PlanProposer.Redose(ProblemFixture.Face, wishes, firm.Injections).Plan;

        Assert.All(softer.Injections, s => Assert.Contains(firm.Injections, f => f.Point == s.Point && f.Muscle == s.Muscle && f.Depth == s.Depth));
        Assert.True(softer.TotalDose.Units < firm.TotalDose.Units - 5);
        Assert.Equal((double)firm.TotalDose.Units, (double)same.TotalDose.Units, 6.0);
    }

    [Fact]
    public void Sites_that_someone_has_put_near_together_stay_and_hinder_nothing()
    {
        var label = ProblemFixture.LabelSites("glabella-5");
        var twin = label[0] with { Id = "twin", Point = ProblemFixture.Face.Atlas.Face.Surface.Project(label[0].Point.Moved(0, 3, 0)).Point };
        var wishes = ProblemFixture.Wishes(FaceArea.GlabellarLines) with { Firmness = 0.9, MostUnits = 40 };
        var redosed = PlanProposer.Redose(ProblemFixture.Face, wishes, [.. label, twin]);
        var proposed = PlanProposer.Propose(ProblemFixture.Face, wishes with { Fixed = [label[0], twin] });

        Assert.True(redosed.Plan.Injections.Length >= 4);
        Assert.True(proposed.Plan.Injections.Length > 2);
    }

    [Fact]
    public void A_plan_that_is_adapted_serves_the_wishes_better_than_it_did()
    {
        var wishes = ProblemFixture.Wishes();
        var label = new RobustPlan(ProblemFixture.Face, wishes);
        label.Set([.. ProblemFixture.LabelSites("upper-face")]);
        var adapted = PlanProposer.Adapt(ProblemFixture.Face, wishes, [.. ProblemFixture.LabelSites("upper-face")]);

        Assert.True(adapted.Effort.Score < label.Score);
        Assert.Equal(0, adapted.Effort.Evaluations);
    }

    [Fact]
    public void Can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => PlanProposer.Propose(ProblemFixture.Face, ProblemFixture.Wishes(), cancellation: stop.Token));
    }

    [Fact]
    public void Wishes_with_problems_are_not_answered() =>
        Assert.Throws<ArgumentException>(() => Propose(ProblemFixture.Wishes() with { Scenarios = 0 }));
}
