using Glabella.Anatomy;
using Glabella.App.Web.Plans.Proposals;
using Glabella.Clinic;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;

namespace Glabella.App.Tests.Web.Plans.Proposals;

public class OpenPlansTests
{
    private static readonly PlanningFace Face = FaceOf(PatientFace.Reference(Sex.Female, 45));

    [Fact]
    public void The_same_wishes_ask_the_same_robust_plan_and_others_another()
    {
        var plans = new OpenPlans();
        var planner = NewPlanner();

        var first = plans.Ask(planner, By("a"), plan => plan).Value;

        Assert.Same(first, plans.Ask(planner, By("a"), plan => plan).Value);
        Assert.NotSame(first, plans.Ask(planner, By("b"), plan => plan).Value);
        Assert.NotSame(first, plans.Ask(NewPlanner(), By("a"), plan => plan).Value);
    }

    [Fact]
    public void Wishes_that_are_refused_leave_no_plan_behind()
    {
        var plans = new OpenPlans();
        var planner = NewPlanner();

        var refused = plans.Ask(planner, By("bad") with { Read = () => new WishesReader.Unanswerable("no", "wishes", "No.") }, plan => plan);

        Assert.Equal("no", refused.Refusal!.Code);
        Assert.NotNull(plans.Ask(planner, By("bad"), plan => plan).Value);
    }

    private static OpenPlans.JudgedBy By(string key) => new(Face, key, () => Wishes());

    private static Result<PlanWishes> Wishes()
    {
        var label = Products.LabelOf(Products.Find("onabotulinumtoxinA"));
        return new PlanWishes(label.Product, label.Reconstitutions[0].Of(label.Product), [FaceArea.GlabellarLines]) { StepUnits = 0.5m, Scenarios = 16 };
    }

    private static PlannerKey NewPlanner() => new(Guid.NewGuid(), Guid.NewGuid());

    private static PlanningFace FaceOf(PatientFace face)
    {
        var atlas = FaceAtlas.Fit(face);
        return new(atlas, FaceMechanics.Build(atlas), BaselineGrades.For(face.Sex, face.Age));
    }
}
