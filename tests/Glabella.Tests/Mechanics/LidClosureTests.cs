using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.Tests.Mechanics;

public class LidClosureTests
{
    private static readonly int[] Upper = [33, 246, 161, 160, 159, 158, 157, 173, 133];
    private static readonly int[] Lower = [33, 7, 163, 144, 145, 153, 154, 155, 133];

    public static TheoryData<Sex, int> Faces => new() { { Sex.Female, 35 }, { Sex.Male, 60 }, { Sex.Female, 75 } };

    [Theory]
    [MemberData(nameof(Faces))]
    public void Closed_lids_meet_within_half_a_millimetre(Sex sex, int age)
    {
        var pose = Closed(sex, age, 1);

        foreach (var vertex in Upper)
        {
            var (p, below) = (pose[vertex], OnLower(pose, pose[vertex].X));
            Assert.True(Math.Abs(p.Y - below.Y) < 0.5 && Math.Abs(p.Z - below.Z) < 0.7, $"{vertex}: {p} and {below}");
        }
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void Lids_lie_in_front_of_the_eyeball_on_their_whole_way(Sex sex, int age)
    {
        var eye = PatientFace.Reference(sex, age).Eye(Side.Right).Centre;

        foreach (var effort in new[] { 0.25, 0.5, 0.75, 1 })
        {
            var pose = Closed(sex, age, effort);
            Assert.All(Upper.Concat(Lower), vertex => Assert.True(pose[vertex].DistanceMm(eye) > Eyeball.RadiusMm + 0.3, $"{vertex} at {effort}"));
        }
    }

    [Fact]
    public void The_upper_lid_travels_farther_than_the_lower()
    {
        var (rest, pose) = (PatientFace.Reference(Sex.Female, 35).Surface.Vertices, Closed(Sex.Female, 35, 1));

        Assert.True(rest[159].Y - pose[159].Y > 3 * (pose[145].Y - rest[145].Y));
        Assert.True(pose[145].Y > rest[145].Y);
    }

    [Fact]
    public void Brow_and_cheek_stay_where_they_are()
    {
        var (rest, pose) = (PatientFace.Reference(Sex.Female, 35).Surface.Vertices, Closed(Sex.Female, 35, 1));

        Assert.All(new[] { 105, 66, 205, 50, 6 }, vertex => Assert.Equal(rest[vertex], pose[vertex]));
    }

    private static IReadOnlyList<FacePoint> Closed(Sex sex, int age, double effort) =>
        FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(sex, age))).Pose("blink", effort, (_, _) => 1);

    private static FacePoint OnLower(IReadOnlyList<FacePoint> pose, double x)
    {
        var margin = Lower.Select(vertex => pose[vertex]).OrderBy(p => p.X).ToArray();
        var i = Math.Clamp(Array.FindIndex(margin, p => p.X >= x), 1, margin.Length - 1);
        return Vector.Lerp(margin[i - 1], margin[i], Math.Clamp((x - margin[i - 1].X) / (margin[i].X - margin[i - 1].X), 0, 1));
    }
}
