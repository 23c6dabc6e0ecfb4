using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

public class CreaseFittingTests
{
    private static readonly PatientFace Face = PatientFace.Reference(Sex.Male, 50);
    private static readonly FaceAtlas Plain = FaceAtlas.Fit(Face);

    [Fact]
    public void Every_group_of_lines_has_a_course_on_each_side_of_the_face()
    {
        Assert.All(Plain.Lines, line =>
        {
            var creases = Plain.Creases.Where(crease => crease.Line == line.Id).ToArray();
            Assert.Contains(creases, crease => crease.Points.Any(p => p.X < 0) && crease.FromGrade == 0);
            Assert.Contains(creases, crease => crease.Points.Any(p => p.X > 0) && crease.FromGrade == 0);
        });
    }

    [Fact]
    public void Twigs_and_forks_make_the_sides_differ()
    {
        foreach (var line in new[] { "forehead-lines", "glabellar-lines", "lateral-canthal-lines" })
        {
            var ids = Plain.Creases.Where(crease => crease.Line == line).ToLookup(crease => crease.Side, crease => crease.Id);
            Assert.NotEqual(ids[Side.Right], ids[Side.Left]);
        }
    }

    [Fact]
    public void A_crease_taken_away_is_gone_on_its_side_only()
    {
        var atlas = FaceAtlas.Fit(Face, [new("lateral-canthal-line-2", "lateral-canthal-lines", Side.Left, [], 0, 1, Removed: true)]);

        Assert.DoesNotContain(atlas.Creases, crease => crease.Id == "lateral-canthal-line-2" && crease.Side == Side.Left);
        Assert.Contains(atlas.Creases, crease => crease.Id == "lateral-canthal-line-2" && crease.Side == Side.Right);
    }

    [Fact]
    public void A_moved_crease_lies_on_the_skin_through_the_points_that_were_given()
    {
        var old = Plain.Creases.Single(crease => crease.Id == "forehead-line-3" && crease.Side == Side.Right);
        var points = old.Points.Where((_, i) => i % 6 == 0).Select(p => p with { Y = p.Y + 3 }).ToArray();
        var moved = FaceAtlas.Fit(Face, [new(old.Id, old.Line, old.Side, [.. points], 0.25, 2, false)]).Creases.Single(crease => crease.Id == old.Id && crease.Side == Side.Right);

        Assert.True(moved.IsOwn);
        Assert.Equal((0.25, 2), (moved.OwnRest, moved.Gain));
        Assert.All(moved.Points, p => Assert.True(Face.Surface.Project(p).Point.DistanceMm(p) < 1e-6));
        Assert.All(points, p => Assert.True(moved.Points.Min(q => q.DistanceMm(p)) < 3.1));
        Assert.All(moved.Points.Zip(moved.Points.Skip(1)), pair => Assert.True(pair.First.DistanceMm(pair.Second) < 4));
    }

    [Fact]
    public void What_folds_an_edited_line_is_computed_anew()
    {
        // Across the forehead the frontalis folds it; drawn beside the eye the same line is folded by the orbicularis.
        var beside = Plain.Creases.Single(crease => crease.Id == "lateral-canthal-line-2" && crease.Side == Side.Right).Points.Where((_, i) => i % 4 == 0);
        var atlas = FaceAtlas.Fit(Face, [new("own-1", "lateral-canthal-lines", Side.Right, [.. beside], 0, 1, false)]);
        var mechanics = FaceMechanics.Build(atlas);
        var at = atlas.Creases.ToList().FindIndex(crease => crease.Id == "own-1");

        Assert.Equal("orbicularis-oculi", mechanics.CreaseDrivers[at].MaxBy(driver => driver.Share)!.Muscle);
        Assert.Equal(1, mechanics.CreaseDrivers[at].Sum(driver => driver.Share), 1e-12);
    }

    [Fact]
    public void A_face_without_any_forehead_line_still_has_the_muscle_that_would_make_them()
    {
        var atlas = FaceAtlas.Fit(Face, [.. Plain.Creases.Where(crease => crease.Line == "forehead-lines").Select(crease => new CreaseEdit(crease.Id, crease.Line, crease.Side, [], 0, 1, true))]);

        Assert.DoesNotContain(atlas.Creases, crease => crease.Line == "forehead-lines");
        Assert.Equal(["frontalis", "frontalis"], FaceMechanics.Build(atlas).DriversOf("forehead-lines", Side.Midline).Select(driver => driver.Muscle));
    }
}
