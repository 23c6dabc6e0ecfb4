using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Tests.Mechanics;

/// <summary>What must hold for every expression on every face, whatever its shape looks like.</summary>
public class ExpressionTests
{
    // Slivers in the corner of the mouth and behind the lids, thousandths of a square millimetre, may turn without being seen.
    private const double SeenMm2 = 0.15;

    // In the inner corner of the eye skin passes over skin when the lids close.
    private const int InnerCornerOfTheEye = 20;

    private static readonly Lazy<FaceMechanics[]> Moved = new(() =>
    [
        FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 35))),
        FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(Sex.Male, 60))),
        FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 75))),
        FaceMechanics.Build(FaceAtlas.Fit(Uneven())),
    ]);

    public static TheoryData<string> Ids => [.. Moved.Value[0].Expressions.Select(expression => expression.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_skin_turns_inside_out(string expression)
    {
        var allowed = expression == "blink" ? InnerCornerOfTheEye : 0;

        Assert.All(Moved.Value, mechanics => Assert.All(new[] { 0.5, 1 }, effort =>
            Assert.InRange(TurnedInsideOut(mechanics, mechanics.Pose(expression, effort, (_, _) => 1)), 0, allowed)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Right_and_left_mirror_each_other_to_a_twentieth_of_a_millimetre(string expression)
    {
        var mechanics = Moved.Value[0];
        var right = mechanics.Pose(expression, 1, (_, side) => side == Side.Left ? 0 : 1);
        var left = mechanics.Pose(expression, 1, (_, side) => side == Side.Right ? 0 : 1);

        for (var i = 0; i < right.Count; i++)
        {
            Assert.True(right[i].Mirrored().DistanceMm(left[FaceTopology.Shared.MirrorVertex[i]]) < 0.05, $"vertex {i}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void More_effort_and_more_strength_move_skin_farther(string expression)
    {
        var mechanics = Moved.Value[0];
        double[] travel = [.. new[] { 0, 0.15, 0.5, 1 }.Select(effort => Travel(mechanics, mechanics.Pose(expression, effort, (_, _) => 1)))];
        var weak = Travel(mechanics, mechanics.Pose(expression, 1, (_, _) => 0.15));

        Assert.Equal(0, travel[0]);
        Assert.Equal(travel[1], weak, 1e-9);
        Assert.True(expression == "rest" || (travel[1] > 0 && travel[1] < travel[2] && travel[2] < travel[3]), string.Join(", ", travel));
    }

    [Fact]
    public void Names_muscles_that_exist_and_lines_of_the_atlas_in_their_own_expression()
    {
        Assert.All(ExpressionFile.Load().Expressions, entry => Assert.All(entry.Activations.Keys, muscle =>
            Assert.Contains(Moved.Value[0].Fields, field => field.Muscle == muscle && field.Indices.Count > 0)));
        Assert.All(Moved.Value[0].Atlas.Lines, line =>
            Assert.Contains(line.Id, Moved.Value[0].Expressions.Single(expression => expression.Id == line.Expression).Lines));
        Assert.All(Moved.Value[0].Expressions.Skip(1), expression => Assert.Contains("AU", expression.ActionUnits, StringComparison.Ordinal));
    }

    /// <summary>A face as from a photograph: no two sides alike, every landmark off by up to a third of a millimetre.</summary>
    private static PatientFace Uneven()
    {
        var random = new Random(4);
        double Off() => 0.66 * (random.NextDouble() - 0.5);
        var landmarks = PatientFace.ReferenceLandmarks(Sex.Female, 50)
            .Select(p => p.Moved(Off() + (p.X < 0 ? -0.03 * p.X : 0), Off() + (p.X < 0 ? 0.02 * p.Y : 0), Off()));
        return PatientFace.FromLandmarks([.. landmarks], Sex.Female, 50, 3);
    }

    private static int TurnedInsideOut(FaceMechanics mechanics, IReadOnlyList<FacePoint> pose)
    {
        var skin = mechanics.Atlas.Face.Surface;
        var mouth = skin.Materials.Single(material => material.Name == "mouth");
        return Enumerable.Range(0, skin.Triangles.Count / 3).Count(triangle =>
        {
            var (before, after) = (Area(skin, skin.Vertices, triangle), Area(skin, pose, triangle));
            var inMouth = triangle >= mouth.Start && triangle < mouth.Start + mouth.Count;
            return !inMouth && before.Length() > 2 * SeenMm2 && before.Dot(after) <= 0;
        });
    }

    private static FacePoint Area(FaceSurface skin, IReadOnlyList<FacePoint> places, int triangle)
    {
        var (a, b, c) = skin.Corners(triangle);
        return places[b].Minus(places[a]).Cross(places[c].Minus(places[a]));
    }

    private static double Travel(FaceMechanics mechanics, IReadOnlyList<FacePoint> pose) =>
        pose.Select((p, i) => p.DistanceMm(mechanics.Atlas.Face.Surface.Vertices[i])).Sum();
}
