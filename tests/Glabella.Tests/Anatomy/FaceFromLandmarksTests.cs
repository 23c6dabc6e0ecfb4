using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

/// <summary>The oracle is a head we made ourselves: photographed by a few lines of projection, it must come back.</summary>
public class FaceFromLandmarksTests
{
    private static readonly IReadOnlyList<FacePoint> Reference = SyntheticHead.Reference;

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(20, -10, 5)]
    [InlineData(-24, 12, -30)]
    public void A_turned_and_scaled_reference_head_comes_back_to_a_hundredth_of_a_millimetre(double yaw, double pitch, double roll)
    {
        var fit = FaceFromLandmarks.Compute(SyntheticHead.Photograph(Reference, yaw, pitch, roll, pxPerMm: 6.3), Reference, ruler: null);

        for (var i = 0; i < Reference.Count; i++)
        {
            Assert.True(Reference[i].DistanceMm(fit.LandmarksMm[i]) < 0.01, $"landmark {i} is off by {Reference[i].DistanceMm(fit.LandmarksMm[i])} mm");
        }
    }

    [Theory]
    [InlineData(15, 8, -4)]
    [InlineData(-22, -11, 17)]
    public void A_face_of_other_proportions_is_the_same_from_every_side(double yaw, double pitch, double roll)
    {
        FacePoint[] patient = [.. Reference.Select(p => new FacePoint(p.X * 1.07, p.Y * 0.94, (p.Z * 1.1) + (0.02 * p.Y)))];

        var front = FaceFromLandmarks.Compute(SyntheticHead.Photograph(patient, 0, 0, 0, 5), Reference, ruler: null);
        var turned = FaceFromLandmarks.Compute(SyntheticHead.Photograph(patient, yaw, pitch, roll, 9), Reference, ruler: null);

        Assert.All(front.LandmarksMm.Zip(turned.LandmarksMm), pair => Assert.True(pair.First.DistanceMm(pair.Second) < 0.01));
    }

    [Fact]
    public void A_symmetric_face_stands_symmetric_about_the_midline()
    {
        FacePoint[] patient = [.. Reference.Select(p => new FacePoint(p.X * 0.93, p.Y * 1.05, p.Z))];
        var fit = FaceFromLandmarks.Compute(SyntheticHead.Photograph(patient, 18, -6, 9, 4), Reference, ruler: null);
        var mirror = FaceFromLandmarks.MirrorPairs(Reference);

        for (var i = 0; i < mirror.Count; i++)
        {
            var (p, q) = (fit.LandmarksMm[i], fit.LandmarksMm[mirror[i]]);
            Assert.True(p.DistanceMm(new(-q.X, q.Y, q.Z)) < 0.01);
        }
    }

    [Theory]
    [InlineData(20, -10, 5)]
    [InlineData(-12, 7, -15)]
    public void The_pose_is_the_one_the_head_was_given(double yaw, double pitch, double roll)
    {
        var fit = FaceFromLandmarks.Compute(SyntheticHead.Photograph(Reference, yaw, pitch, roll, 6), Reference, ruler: null);

        Assert.Equal(yaw, fit.YawDegrees, 0.01);
        Assert.Equal(pitch, fit.PitchDegrees, 0.01);
        Assert.Equal(roll, fit.RollDegrees, 0.01);
    }

    [Fact]
    public void The_iris_gives_the_scale_and_its_spread_between_people_the_error()
    {
        var fit = FaceFromLandmarks.Compute(SyntheticHead.Photograph(Reference, 0, 0, 0, 40), Reference, ruler: null);

        Assert.Equal(1 / 40.0, fit.MmPerPixel, 1e-9);
        Assert.Equal(11.7, fit.IrisMm, 1e-9);
        Assert.Equal(3.42, fit.ScaleErrorPercent, 0.02); // 0.4 / 11.7, the edges are negligible at 468 px
    }

    [Fact]
    public void A_ruler_replaces_the_iris_and_has_a_smaller_error()
    {
        var ruler = new RulerMark(new(100, 100, 0), new(500, 400, 0), lengthMm: 50);
        var fit = FaceFromLandmarks.Compute(SyntheticHead.Photograph(Reference, 0, 0, 0, 10), Reference, ruler);

        Assert.True(fit.ScaledByRuler);
        Assert.Equal(0.1, fit.MmPerPixel, 1e-12); // 50 mm over 500 px
        Assert.InRange(fit.ScaleErrorPercent, 1.0, 1.1);
    }

    [Theory]
    [InlineData(-19, 8)]
    [InlineData(23, -15)]
    public void The_canonical_face_itself_comes_back_from_its_own_photograph(double yaw, double pitch)
    {
        FacePoint[] canonical = [.. FaceTopology.Shared.Cage.Points.Take(468)];
        var fit = FaceFromLandmarks.Compute(SyntheticHead.Photograph(canonical, yaw, pitch, 3, 8));

        Assert.All(canonical.Zip(fit.LandmarksMm), pair => Assert.True(pair.First.DistanceMm(pair.Second) < 0.01));
    }

    // A camera a metre away draws the nose larger than the ears. What that costs is stated in docs/model/photograph.md.
    [Theory]
    [InlineData(600)]
    [InlineData(1000)]
    [InlineData(1500)]
    public void Perspective_of_a_camera_costs_what_the_page_says(double cameraMm)
    {
        FacePoint[] head = [.. FaceFromLandmarks.Reference.Select(p => new FacePoint(p.X * 1.06, (p.Y * 0.95) + (0.0004 * p.X * p.X), (p.Z * 1.12) + (0.03 * p.Y)))];
        var truth = FaceFromLandmarks.Compute(SyntheticHead.Photograph(head, 0, 0, 0, 4)).LandmarksMm;
        var found = FaceFromLandmarks.Compute(FromNear(SyntheticHead.Photograph(head, 2, -3, 3, 4), cameraMm, 4)).LandmarksMm;

        Assert.Equal(1.6, Math.Sqrt(truth.Zip(found).Average(pair => Math.Pow(pair.First.DistanceMm(pair.Second), 2))) * cameraMm / 1000, 0.1);
    }

    // The irises lie in the plane that the camera is measured from; their size stays.
    private static ImagePoint[] FromNear(ImagePoint[] parallel, double cameraMm, double pxPerMm) =>
    [
        .. parallel.Select((p, i) =>
        {
            var nearer = i >= 468 ? 1 : cameraMm / (cameraMm + ((p.Z - parallel[468].Z) / pxPerMm));
            return new ImagePoint(2000 + ((p.X - 2000) * nearer), 1500 + ((p.Y - 1500) * nearer), p.Z);
        }),
    ];

    [Fact]
    public void A_coordinate_that_is_no_number_is_a_broken_contract()
    {
        var landmarks = SyntheticHead.Photograph(Reference, 0, 0, 0, 5);
        landmarks[17] = new(double.NaN, 0, 0);

        Assert.Throws<ArgumentException>(() => FaceFromLandmarks.Compute(landmarks, Reference, ruler: null));
    }
}
