using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Optimisation;

public class ColumnBuilderTests
{
    private static readonly Scenarios Nominal = Scenarios.Nominal(ModelParameters.Standard, ProblemFixture.Face.Atlas.Face.Sex);

    [Theory]
    [InlineData("glabella-5", 0.1)]
    [InlineData("crows-feet-3x2", 0.1)]
    [InlineData("forehead-5", 0.025)]
    public void Without_scatter_binds_what_the_evaluator_binds(string protocol, double volumeMl)
    {
        var atlas = ProblemFixture.Face.Atlas;
        var elements = new EndplateElements(atlas, ModelParameters.Standard);
        foreach (var muscle in atlas.Muscles)
        {
            elements.GroupOf(muscle);
        }

        var builder = new ColumnBuilder(atlas, ModelParameters.Standard, elements, Nominal);
        var field = new EndplateField(atlas, ModelParameters.Standard);
        foreach (var site in ProblemFixture.LabelSites(protocol))
        {
            var column = builder.Build(SitePlace.Of(site, 0, atlas), new Millilitres(volumeMl));
            var expected = field.Bind([Deposit.Of(site, 1, new Millilitres(volumeMl), atlas)]);
            var largest = Math.Max(2e-3, expected.Max());

            // The elements are those of the atlas in its order, for every muscle was asked for in that order.
            Assert.All(Enumerable.Range(0, elements.Count), e =>
            {
                var row = column.RowOf(e);
                var density = row < 0 ? 0 : column.Density[row * Nominal.Count];

                // Beyond the reach of a column there is next to nothing.
                Assert.Equal(expected[e], density, (row < 0 ? 0.02 : 0.004) * largest);
            });
        }
    }

    [Fact]
    public void In_every_scenario_binds_at_the_distance_between_the_site_and_the_muscle_as_both_have_moved()
    {
        var (atlas, model) = (ProblemFixture.Face.Atlas, ModelParameters.Standard);
        var elements = new EndplateElements(atlas, model);
        elements.GroupOf("corrugator-supercilii", Side.Left);
        var scenarios = new Scenarios(48, new PlacementScatter(2, 1, 1.5), model, atlas.Face.Sex, 3);
        var site = SitePlace.Of(ProblemFixture.LabelSites("glabella-5").Single(s => s.Id == "gl-corrugator-medial-left"), 4, atlas);
        var column = new ColumnBuilder(atlas, model, elements, scenarios).Build(site, new Millilitres(0.1));
        var muscle = elements.Muscles[0];
        var (dx, dy, depth, mx, my) = (new float[48], new float[48], new float[48], new float[48], new float[48]);
        scenarios.SiteOffsets(4, Side.Left, dx, dy, depth);
        scenarios.MuscleOffsets(muscle.Pair, Side.Left, mx, my);
        var capture = new EndplateField(atlas, model);
        for (var s = 0; s < 48; s++)
        {
            var sheet = new SheetSpread(scenarios.SpreadLengthMm[s / 16], model["spread.sheet-thickness"], model["spread.cut-off"]);
            var peak = sheet.BoundPerMm2(new(0), new(0.1));
            for (var row = 0; row < column.Elements.Length; row += 7)
            {
                var endplate = site.Seen.Of(muscle.Muscle)[column.Elements[row]].Moved(mx[s], my[s], 0);
                var distance = endplate.DistanceMm(site.Point.Moved(dx[s], dy[s], 0));
                var expected = sheet.BoundPerMm2(new(distance), new(0.1)) * capture.Capture(muscle.Muscle, site.LayerDepthMm + depth[s]);
                Assert.Equal(expected, column.Density[(row * 48) + s], 0.004 * peak);
            }
        }
    }
}
