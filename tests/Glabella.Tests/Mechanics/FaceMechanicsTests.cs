using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Tests.Mechanics;

public class FaceMechanicsTests
{
    private static readonly FaceMechanics Mechanics = FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 45)));
    private static readonly Func<string, Side, double> Whole = (_, _) => 1;

    [Fact]
    public void The_left_field_is_the_mirror_image_of_the_right()
    {
        foreach (var right in Mechanics.Fields.Where(field => field.Side == Side.Right))
        {
            var left = Mechanics.FieldOf(right.Muscle, Side.Left);
            var leftVectors = left.Indices.Zip(left.VectorsMm).ToDictionary();

            Assert.Equal(right.Indices.Count, left.Indices.Count);
            for (var k = 0; k < right.Indices.Count; k++)
            {
                var mirrored = leftVectors[FaceTopology.Shared.MirrorVertex[right.Indices[k]]];
                Assert.True(mirrored.DistanceMm(new(-right.VectorsMm[k].X, right.VectorsMm[k].Y, right.VectorsMm[k].Z)) < 1e-6, right.Muscle);
            }
        }
    }

    [Fact]
    public void A_muscle_moves_nothing_far_from_it()
    {
        Assert.All(Mechanics.Fields, field =>
        {
            var muscle = Mechanics.Atlas.Find(field.Muscle, field.Side);
            Assert.All(field.Indices, vertex =>
                Assert.True(muscle.Course.Min(p => p.DistanceMm(Mechanics.Atlas.Face.Surface.Vertices[vertex])) < 85, $"{field.Muscle} moves vertex {vertex}"));
        });
        Assert.DoesNotContain(Mechanics.FieldOf("frontalis", Side.Right).Indices, vertex => vertex is 61 or 1 or 234 or 152);
    }

    [Fact]
    public void Movement_is_proportional_to_effort_and_adds_up()
    {
        var rest = Mechanics.Atlas.Face.Surface.Vertices;
        var full = Mechanics.Pose("smile", 1, Whole);
        var half = Mechanics.Pose("smile", 0.5, Whole);
        var right = Mechanics.Pose("smile", 1, (_, side) => side == Side.Right ? 1 : 0);
        var others = Mechanics.Pose("smile", 1, (_, side) => side == Side.Right ? 0 : 1);

        var lids = Mechanics.FieldOf("orbicularis-oculi-palpebral", Side.Right).Indices.Concat(Mechanics.FieldOf("orbicularis-oculi-palpebral", Side.Left).Indices).ToHashSet();
        foreach (var i in Enumerable.Range(0, rest.Count).Where(i => i % 7 == 0 && !lids.Contains(i)))
        {
            Assert.Equal((rest[i].Y + full[i].Y) / 2, half[i].Y, 1e-9);
            Assert.Equal(full[i].X - rest[i].X, right[i].X + others[i].X - (2 * rest[i].X), 1e-9);
        }
    }

    [Fact]
    public void At_rest_nothing_moves() => Assert.Equal(Mechanics.Atlas.Face.Surface.Vertices, Mechanics.Pose("rest", 1, Whole));

    [Fact]
    public void Has_the_expressions_of_the_planner() =>
        Assert.Equal(
            ["rest", "frown", "raise-brows", "squint", "blink", "smile", "snarl", "pucker", "corners-down", "chin", "platysma"],
            Mechanics.Expressions.Select(expression => expression.Id));

    [Fact]
    public void Predicts_four_movements_of_each_side() =>
        Assert.Equal(["brow-raise", "brow-lowering", "lid-closure", "smile"], Mechanics.Movements.Where(m => m.Side == Side.Left).Select(m => m.Id));

    // Am J Orthod Dentofac Orthop 2005;128:8-15: the corner moves about 47 degrees up and out.
    [Fact]
    public void The_smile_goes_up_and_out()
    {
        var (rest, smile) = (Mechanics.Atlas.Face.Surface.Vertices[291], Mechanics.Pose("smile", 1, Whole)[291]);

        Assert.InRange(Math.Atan2(smile.Y - rest.Y, smile.X - rest.X) * 180 / Math.PI, 32, 60);
    }

    [Theory]
    [InlineData("glabellar-lines", Side.Midline)]
    [InlineData("forehead-lines", Side.Midline)]
    [InlineData("lateral-canthal-lines", Side.Right)]
    [InlineData("lateral-canthal-lines", Side.Left)]
    public void Shares_of_a_line_sum_to_one(string line, Side side)
    {
        var drivers = Mechanics.DriversOf(line, side);

        Assert.Equal(1, drivers.Sum(driver => driver.Share), 1e-12);
        Assert.All(drivers, driver => Assert.InRange(driver.Share, 0.005, 1));
    }

    [Fact]
    public void Lines_are_made_by_the_muscles_that_textbooks_name()
    {
        double Share(string line, Side side, params string[] muscles) =>
            Mechanics.DriversOf(line, side).Where(driver => muscles.Contains(driver.Muscle)).Sum(driver => driver.Share);

        Assert.InRange(Share("forehead-lines", Side.Midline, "frontalis"), 0.95, 1);
        Assert.InRange(Share("glabellar-lines", Side.Midline, "corrugator-supercilii"), 0.35, 0.9);
        Assert.InRange(Share("glabellar-lines", Side.Midline, "procerus", "depressor-supercilii"), 0.1, 0.6);
        Assert.InRange(Share("lateral-canthal-lines", Side.Left, "orbicularis-oculi"), 0.75, 1);
        Assert.Empty(Mechanics.DriversOf("forehead-lines", Side.Left));
    }

    [Fact]
    public void Every_graded_crease_is_folded_by_some_muscle() =>
        Assert.All(Mechanics.Atlas.Creases.Zip(Mechanics.CreaseDrivers).Where(pair => pair.First.Line is "glabellar-lines" or "forehead-lines" or "lateral-canthal-lines"), pair =>
            Assert.True(pair.Second.Count > 0, $"{pair.First.Id} {pair.First.Side}"));

    [Fact]
    public void A_weaker_frontalis_lifts_its_own_brow_less_and_the_other_as_before()
    {
        Func<string, Side, double> half = (muscle, side) => muscle == "frontalis" && side == Side.Left ? 0.5 : 1;

        Assert.Equal(0.5 * Mechanics.BrowLiftMm(Side.Left, Whole), Mechanics.BrowLiftMm(Side.Left, half), 0.05);
        Assert.Equal(Mechanics.BrowLiftMm(Side.Right, Whole), Mechanics.BrowLiftMm(Side.Right, half), 0.05);
        Assert.Equal(Mechanics.BrowLiftMm(Side.Right, Whole), Mechanics.BrowLiftMm(Side.Left, Whole), 1e-6);
    }

    [Fact]
    public void A_weak_zygomaticus_major_takes_most_of_the_smile()
    {
        var kept = Mechanics.SmileExcursionMm(Side.Right, (muscle, _) => muscle == "zygomaticus-major" ? 0 : 1);

        Assert.InRange(kept, 0, 0.4 * Mechanics.SmileExcursionMm(Side.Right, Whole));
    }

    [Theory]
    [InlineData("squint")]
    [InlineData("smile")]
    [InlineData("frown")]
    public void Lids_never_pass_through_the_eyeball(string expression)
    {
        var (pose, eye) = (Mechanics.Pose(expression, 1, Whole), Mechanics.Atlas.Face.Eye(Side.Right).Centre);

        Assert.All(new[] { 144, 145, 153, 154, 157, 158, 159, 160 }, vertex => Assert.True(pose[vertex].DistanceMm(eye) > Eyeball.RadiusMm - 0.3, $"{vertex}"));
        Assert.True(pose[159].Y > pose[145].Y, "the upper lid stays above the lower");
    }
}
