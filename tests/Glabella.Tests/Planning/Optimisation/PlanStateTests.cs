using Glabella.Planning.Optimisation;

namespace Glabella.Tests.Planning.Optimisation;

public class PlanStateTests
{
    private static readonly PlanningProblem Problem = PlanningProblem.Of(ProblemFixture.Face, ProblemFixture.Wishes());

    private static (SitePlace Place, decimal Units)[] Label() =>
        [.. ProblemFixture.LabelSites("upper-face").Select((s, i) => (SitePlace.Of(s, i, ProblemFixture.Face.Atlas), s.Dose.Units))];

    [Fact]
    public void A_change_that_is_tried_and_kept_ends_where_the_changed_plan_begins()
    {
        var sites = Label();
        var followed = new PlanState(Problem);
        followed.Set(sites);
        for (var i = 0; i < sites.Length; i++)
        {
            sites[i] = (sites[i].Place, i % 3 == 0 ? 0 : sites[i].Units - 0.5m);
            PlacedSite[] next = [.. sites.Where(s => s.Units > 0).Select(s => followed.Placed(s.Place, s.Units))];
            var tried = followed.Try(next);
            followed.Keep(next);
            Assert.Equal(tried, followed.Value, 1e-4 * tried);
        }

        var anew = new PlanState(Problem);
        anew.Set(sites);
        Assert.Equal(anew.Value, followed.Value, 1e-6 * anew.Value);
        Assert.All(anew.Weakness.ToArray().Zip(followed.Weakness.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void Trying_changes_nothing()
    {
        var state = new PlanState(Problem);
        state.Set(Label());
        var (value, weakness) = (state.Value, state.Weakness.ToArray());
        state.Try([]);

        Assert.Equal(value, state.Value);
        Assert.Equal(weakness, state.Weakness.ToArray());
    }

    [Fact]
    public void Is_the_same_forward_pass_as_the_search_has()
    {
        var sites = Label();
        var state = new PlanState(Problem);
        state.Set(sites);
        var columns = sites.Select(s => Problem.Columns.Build(s.Place, Problem.VolumeOf(s.Units))).ToArray();
        var map = new WeaknessMap(new InfluenceMatrix(Problem.Elements.Count, Problem.Scenarios.Count, columns), Problem.Elements, Problem.Block);
        map.Forward([.. sites.Select(s => (float)Problem.Relative(s.Units))]);

        Assert.All(map.Weakness.Zip(state.Weakness.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void On_the_day_of_the_plan_the_course_is_the_plan()
    {
        var state = new PlanState(Problem);
        state.Set(Label());

        Assert.All(state.WeaknessOn(PlanningConstants.Day).Zip(state.Weakness.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        Assert.All(state.WeaknessOn(new(0)), w => Assert.Equal(0, w, 1e-6));
    }
}
