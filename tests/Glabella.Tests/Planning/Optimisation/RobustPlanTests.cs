using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

public class RobustPlanTests
{
    private static RobustPlan Label(string protocol = "upper-face")
    {
        var plan = new RobustPlan(ProblemFixture.Face, ProblemFixture.Wishes());
        plan.Set([.. ProblemFixture.LabelSites(protocol)]);
        return plan;
    }

    [Fact]
    public void Untreated_nothing_changes_and_nothing_is_likely()
    {
        var plan = new RobustPlan(ProblemFixture.Face, ProblemFixture.Wishes());
        plan.Set([]);

        Assert.All(plan.Outcomes(), o => Assert.Equal(o.Before, o.After.Mean, 0.02));
        Assert.All(plan.Outcomes().Where(o => o.Wish.Subject == WishSubject.Risk), o => Assert.Equal(0, o.After.Mean, 0.01));
    }

    [Fact]
    public void The_label_pattern_is_as_likely_to_harm_as_itself()
    {
        var plan = Label("glabella-5");

        Assert.Equal(1, plan.Outcomes().Single(o => o.Wish.Id == "eyelid-ptosis").After.Mean, 0.15);
    }

    [Fact]
    public void The_severity_it_expects_is_near_that_of_the_evaluator()
    {
        var product = ProblemFixture.Product;
        var made = ProblemFixture.Wishes().Reconstitution;
        var face = ProblemFixture.Face;
        var evaluation = new PlanEvaluator(face.Atlas, face.Mechanics, face.Baseline).Evaluate(new(product, made, [.. ProblemFixture.LabelSites("upper-face")]));
        foreach (var outcome in Label().Outcomes().Where(o => o.Wish.Subject == WishSubject.Line))
        {
            var line = evaluation.Lines.Single(l => l.Id == outcome.Wish.Id && l.Side == outcome.Wish.Side);

            // The evaluator has no scatter of the hand and eases lines at rest: some tenths of a grade.
            Assert.Equal(line.AtContraction.Median[30], outcome.After.Median, 0.35);
        }
    }

    [Fact]
    public void A_site_set_again_costs_nothing_and_a_site_moved_is_as_if_set_anew()
    {
        var sites = ProblemFixture.LabelSites("upper-face");
        var plan = Label();
        var moved = sites.ToArray();
        moved[0] = moved[0] with { Point = moved[0].Point.Moved(0, 2, 0) };
        plan.Set([.. moved]);
        var anew = new RobustPlan(ProblemFixture.Face, ProblemFixture.Wishes());
        anew.Set([.. moved]);

        Assert.Equal(anew.Score, plan.Score, 1e-5 * anew.Score);
    }

    [Fact]
    public void Without_a_site_its_own_line_comes_back_most()
    {
        var reasons = Label("glabella-5").Reasons();

        Assert.Equal(5, reasons.Length);
        var procerus = reasons.Single(r => r.SiteId == "gl-procerus");
        Assert.Contains(procerus.Figures.Take(3), f => f.Wish.Id == FaceArea.GlabellarLines && f.To > f.From);
    }

    [Fact]
    public void Lower_is_likelier_to_let_the_lid_droop_than_higher()
    {
        var slips = Label("glabella-5").Slips("gl-corrugator-lateral-right", 3);
        double Droop(string change) => slips.Single(s => s.Change == change).Figures.Single(f => f.Wish.Id == "eyelid-ptosis").To;

        Assert.True(Droop("down") > Droop("up"));
        Assert.Throws<KeyNotFoundException>(() => Label().Slips("nowhere", 2));
    }

    [Fact]
    public void A_histogram_falls_from_all_to_none()
    {
        var muscles = Label().Histograms();
        var procerus = muscles.Single(m => m.Muscle == "procerus");

        Assert.Equal(100, procerus.SharePercent[0], 0.01);
        Assert.Equal(procerus.SharePercent.OrderDescending(), procerus.SharePercent);
        Assert.True(procerus.Wanted);
        Assert.All(muscles, m => Assert.All(m.LowPercent.Zip(m.HighPercent), pair => Assert.True(pair.First <= pair.Second)));
    }

    [Fact]
    public void The_course_begins_and_nearly_ends_where_it_was_before()
    {
        var line = Label().Courses().Single(c => c.Wish.Id == FaceArea.GlabellarLines);

        Assert.Equal(2.5, line.Figures[0].Mean, 0.01);
        Assert.True(line.Figures.Min(f => f.Mean) < 1.2);
        Assert.True(line.Figures[^1].Mean > line.Figures.Min(f => f.Mean) + 0.5);
    }

    [Fact]
    public void Units_of_another_product_are_refused()
    {
        var other = ProblemFixture.LabelSites("glabella-5")[0] with { Dose = new Dose(4, Products.Find("abobotulinumtoxinA")) };

        Assert.Throws<ProductMismatchException>(() => Label().Set([other]));
    }
}
