using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

/// <summary>Against closed forms on sphere, cylinder and an S-shaped fold, and against a slow shortest way over the head's own triangles.</summary>
public class SkinDistanceTests
{
    [Theory]
    [InlineData(75, 5)]
    [InlineData(75, 30)]
    [InlineData(20, 30)]
    [InlineData(12, 30)]
    public void Is_exact_on_a_sphere(double radius, double distance)
    {
        var (from, to) = (OnSphere(0.3, 0.2), OnSphere(0.3 + (distance / radius), 0.2));

        Assert.Equal(distance, SkinDistance.Mm(from.Times(radius), from, to.Times(radius), to), 1e-9);

        static FacePoint OnSphere(double angle, double tilt) => new(Math.Sin(angle), Math.Cos(angle) * Math.Sin(tilt), Math.Cos(angle) * Math.Cos(tilt));
    }

    [Fact]
    public void Is_exact_around_a_cylinder_and_along_it()
    {
        var from = OnCylinder(0, 0, 40);

        Assert.Equal(25, Between(from, OnCylinder(25, 0, 40)), 1e-9);
        Assert.Equal(25, Between(from, OnCylinder(0, 25, 40)), 1e-9);
    }

    // On a cylinder the shortest way is a helix of length √(around² + along²).
    [Theory]
    [InlineData(75, 30, 0.05)]
    [InlineData(40, 30, 0.05)]
    [InlineData(40, 20, 0.005)]
    public void Is_near_the_helix_of_a_cylinder(double radius, double distance, double withinMm)
    {
        for (var turn = 0.0; turn < Math.PI / 2; turn += 0.1)
        {
            var to = OnCylinder(distance * Math.Cos(turn), distance * Math.Sin(turn), radius);

            Assert.Equal(distance, Between(OnCylinder(0, 0, radius), to), withinMm);
        }
    }

    // Skin that bulges at one end and is hollow at the other, as from brow to root of the nose: y = h·sin(2πx/λ) drawn out along z.
    [Theory]
    [InlineData(1.0)]
    [InlineData(2.0)]
    public void Follows_skin_that_bulges_and_hollows(double height)
    {
        const double Wave = 30;
        var (from, to) = (OnWave(-7.5), OnWave(7.5));
        var length = Enumerable.Range(0, 20000).Sum(i => Math.Sqrt(1 + Math.Pow(Slope(-7.5 + ((i + 0.5) * 15 / 20000)), 2)) * 15 / 20000);
        var (straight, along) = (from.Point.DistanceMm(to.Point), Between(from, to));

        Assert.True(Math.Abs(along - length) < Math.Abs(straight - length), $"straight {straight}, along {along}, true {length}");

        double Slope(double x) => height * 2 * Math.PI / Wave * Math.Cos(2 * Math.PI * x / Wave);
        (FacePoint Point, FacePoint Normal) OnWave(double x) =>
            (new(x, height * Math.Sin(2 * Math.PI * x / Wave), 0), new FacePoint(-Slope(x), 1, 0).Unit());
    }

    [Fact]
    public void Is_smooth_symmetric_and_never_shorter_than_the_straight_line()
    {
        var skin = PatientFace.Canonical.Surface;
        var site = skin.Project(new(-12, 43.5, 60));
        foreach (var muscle in FaceAtlas.Fit(PatientFace.Canonical).Muscles)
        {
            foreach (var (point, normal) in muscle.Endplates.Select(e => (e.Point, e.Normal)).Where((_, i) => i % 7 == 0))
            {
                var (there, back) = (SkinDistance.Mm(site.Point, skin.NormalAt(site), point, normal), SkinDistance.Mm(point, normal, site.Point, skin.NormalAt(site)));

                Assert.Equal(there, back, 1e-9);
                Assert.True(there >= site.Point.DistanceMm(point) - 1e-9);
            }
        }

        Assert.Equal(1, SkinDistance.Stretch(site.Point, skin.NormalAt(site), site.Point, skin.NormalAt(site)));
    }

    [Fact]
    public void An_unrolled_place_lies_as_far_away_as_the_skin_is_long()
    {
        var (site, place) = (OnCylinder(0, 0, 40), OnCylinder(18, 9, 40));

        var seen = SkinDistance.Unrolled(site.Point, site.Normal, place.Point, place.Normal);

        Assert.Equal(Between(site, place), seen.DistanceMm(site.Point), 1e-9);
        Assert.Equal(0, seen.Minus(site.Point).Cross(place.Point.Minus(site.Point)).Length(), 1e-9);
    }

    [Fact]
    public void The_page_says_how_far_it_is_from_the_shortest_way_over_the_head()
    {
        var table = SkinDistanceTable.Make();

        Assert.Null(table.DifferenceFrom("docs/model/face.md"));
        Assert.All(table.Smooth, row => Assert.True(row.Along.Mean < 0.15 && row.Along.Mean < row.Straight.Mean, $"{row.Where}: {row.Along.Mean}"));
    }

    [Fact(Explicit = true)]
    public void Write_the_table() => SkinDistanceTable.Make().Write("docs/model/face.md");

    private static (FacePoint Point, FacePoint Normal) OnCylinder(double around, double along, double radius)
    {
        var normal = new FacePoint(Math.Sin(around / radius), 0, Math.Cos(around / radius));
        return (normal.Times(radius).Plus(new(0, along, 0)), normal);
    }

    private static double Between((FacePoint Point, FacePoint Normal) from, (FacePoint Point, FacePoint Normal) to) =>
        SkinDistance.Mm(from.Point, from.Normal, to.Point, to.Normal);
}
