using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

public class FaceAtlasTests
{
    private static readonly PatientFace Face = PatientFace.Reference(Sex.Female, 45);
    private static readonly FaceAtlas Atlas = FaceAtlas.Fit(Face);

    [Fact]
    public void Holds_the_muscles_that_plans_name()
    {
        string[] paired =
        [
            "frontalis", "corrugator-supercilii", "depressor-supercilii", "orbicularis-oculi", "orbicularis-oculi-palpebral",
            "levator-palpebrae-superioris", "nasalis", "levator-labii-superioris-alaeque-nasi", "levator-labii-superioris", "zygomaticus-major",
            "zygomaticus-minor", "depressor-anguli-oris", "mentalis", "risorius", "depressor-labii-inferioris",
        ];

        Assert.All(paired, id => Assert.NotEqual(Atlas.Find(id, Side.Right), Atlas.Find(id, Side.Left)));
        Assert.Equal("Procerus", Atlas.Find("procerus", Side.Midline).Name);
        Assert.Equal(["levator-palpebrae-superioris"], Atlas.Muscles.Where(muscle => muscle.BehindSeptum).Select(muscle => muscle.Id).Distinct());
        Assert.Throws<ArgumentException>(() => Atlas.Find("procerus", Side.Left));
    }

    [Fact]
    public void Endplates_are_many_and_their_weights_sum_to_one()
    {
        Assert.All(Atlas.Muscles, muscle => Assert.InRange(muscle.Endplates.Count, 36, 200));
        Assert.All(Atlas.Muscles, muscle => Assert.Equal(1, muscle.Endplates.Sum(endplate => endplate.Weight), 1e-12));
        Assert.All(Atlas.Muscles.SelectMany(muscle => muscle.Endplates), endplate => Assert.True(endplate.Weight > 0));
    }

    [Fact]
    public void The_left_is_the_mirror_image_of_the_right()
    {
        foreach (var right in Atlas.Muscles.Where(muscle => muscle.Side == Side.Right))
        {
            var left = Atlas.Find(right.Id, Side.Left);

            AssertMirrored([.. right.Course], [.. left.Course]);
            AssertMirrored([.. right.Endplates.Select(endplate => endplate.Point)], [.. left.Endplates.Select(endplate => endplate.Point)]);
        }

        foreach (var right in Atlas.Creases.Where(crease => crease.Side == Side.Right))
        {
            // Twigs stand on one side only.
            if (Atlas.Creases.SingleOrDefault(crease => crease.Id == right.Id && crease.Side == Side.Left) is { } left)
            {
                AssertMirrored([.. right.Points], [.. left.Points]);
            }
        }
    }

    [Fact]
    public void Everything_lies_on_the_skin()
    {
        var points = Atlas.Muscles.SelectMany(muscle => muscle.Course.Concat(muscle.Endplates.Select(endplate => endplate.Point)))
            .Concat(Atlas.Creases.SelectMany(crease => crease.Points)).Concat(Atlas.Zones.SelectMany(zone => zone.Points));

        Assert.All(points, point => Assert.True(Face.Surface.Project(point).Point.DistanceMm(point) < 1e-6));
    }

    // Janis et al. 2007: lateral insertion 43.3 ± 2.9 mm from the nasion's sagittal plane, medial origin 2.9 ± 1.0 mm; three standard deviations.
    [Fact]
    public void The_corrugator_reaches_as_far_as_it_was_measured()
    {
        var course = Atlas.Find("corrugator-supercilii", Side.Left).Course;

        Assert.InRange(course[^1].X, 43.3 - (3 * 2.9), 43.3 + (3 * 2.9));
        Assert.InRange(course[0].X, 0, 2.9 + (3 * 1.0));
    }

    [Theory]
    [InlineData(0, 40, "procerus", Side.Midline)]
    [InlineData(-10, 43, "corrugator-supercilii", Side.Right)]
    [InlineData(30, 51, "corrugator-supercilii", Side.Left)]
    [InlineData(-28, 76, "frontalis", Side.Right)]
    [InlineData(57.5, 27, "orbicularis-oculi", Side.Left)]
    [InlineData(-32, -60, "depressor-anguli-oris", Side.Right)]
    public void Names_the_muscle_under_a_site(double x, double y, string muscle, Side side)
    {
        var site = Face.FromReference(ReferenceSkin.Place([x, y], Side.Right).Point);

        var found = Atlas.MuscleAt(site);

        Assert.Equal((muscle, side), (found?.Id, found?.Side));
    }

    [Fact]
    public void Names_no_muscle_at_the_back_of_the_head() => Assert.Null(Atlas.MuscleAt(new FacePoint(0, 60, -140)));

    [Fact]
    public void Knows_heights_above_rim_and_brow()
    {
        var rim = Face.Landmark(Landmark.SupraorbitalRimRight);

        Assert.InRange(Atlas.HeightAboveRimMm(rim), -1, 1);
        Assert.Equal(10, Atlas.HeightAboveRimMm(rim.Moved(0, 10, 0)) - Atlas.HeightAboveRimMm(rim), 1e-9);
        Assert.Equal(Atlas.HeightAboveRimMm(rim), Atlas.HeightAboveRimMm(new(-rim.X, rim.Y, rim.Z)), 1e-6);
        Assert.True(Atlas.HeightAboveBrowMm(rim) < -5);
    }

    [Fact]
    public void A_site_on_the_upper_lid_lies_in_the_zone_of_the_levator_and_one_on_the_glabella_in_none()
    {
        var lid = ReferenceSkin.Place([-31, 38], Side.Right).Point;

        Assert.Contains(Atlas.ZonesAt(Face.FromReference(lid)), zone => zone.Id == "levator-palpebrae" && zone.Side == Side.Right);
        Assert.Empty(Atlas.ZonesAt(Face.Landmark(Landmark.Glabella)));
    }

    [Theory]
    [InlineData(Sex.Female, 46)]
    [InlineData(Sex.Male, 60)]
    public void The_zone_above_the_rim_ends_about_ten_millimetres_above_it(Sex sex, int age)
    {
        var atlas = FaceAtlas.Fit(PatientFace.Reference(sex, age));
        var zone = atlas.Zones.Single(zone => zone.Id == "supraorbital-margin" && zone.Side == Side.Left);

        Assert.InRange(zone.Points.Max(atlas.HeightAboveRimMm), 8.5, 11);
        Assert.InRange(zone.Points.Min(atlas.HeightAboveRimMm), -2, 1.5);
    }

    [Fact]
    public void Every_figure_has_an_origin()
    {
        Assert.All(MuscleFile.All, muscle => Assert.All(
            new[] { muscle.CourseOrigin, muscle.EndplateOrigin, muscle.WidthMm.Origin, muscle.DepthMm.Origin, muscle.ThicknessMm.Origin },
            origin => Assert.True(IsOrigin(origin), $"{muscle.Id}: '{origin}'")));
        Assert.All(ZoneFile.Load().Zones, zone => Assert.True(IsOrigin(zone.Origin)));
        Assert.All(ProportionFile.Load().Warps, warp => Assert.True(IsOrigin(warp.Origin)));
        Assert.All(CreaseFile.All, line => Assert.All(
            new[] { line.Origin, line.Profile.HalfWidthMm.Origin, line.Profile.DepthMm.Origin, line.Profile.Shoulder.Origin, line.Grades?.Origin ?? line.Origin, line.MaleLess?.Origin ?? line.Origin },
            origin => Assert.True(IsOrigin(origin), $"{line.Id}: '{origin}'")));
        Assert.False(IsOrigin("assumed: "));
    }

    // A publication, or the word assumed with a reason.
    private static bool IsOrigin(string origin) => origin.Trim().Length > 12;

    private static void AssertMirrored(FacePoint[] right, FacePoint[] left)
    {
        Assert.Equal(right.Length, left.Length);
        for (var i = 0; i < right.Length; i++)
        {
            Assert.True(left[i].DistanceMm(new(-right[i].X, right[i].Y, right[i].Z)) < 1e-6, $"{right[i]} and {left[i]}");
        }
    }
}
