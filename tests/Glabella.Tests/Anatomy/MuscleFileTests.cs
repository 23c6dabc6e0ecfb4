using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Anatomy;

public class MuscleFileTests
{
    private static readonly string[] OfTheFirstAtlas =
    [
        "corrugator-supercilii", "depressor-anguli-oris", "depressor-labii-inferioris", "depressor-supercilii", "frontalis", "levator-labii-superioris",
        "levator-labii-superioris-alaeque-nasi", "levator-palpebrae-superioris", "mentalis", "nasalis", "orbicularis-oculi", "orbicularis-oculi-palpebral",
        "orbicularis-oris", "procerus", "risorius", "zygomaticus-major", "zygomaticus-minor",
    ];

    // The model of spread is calibrated on these depths; a profile may not move them.
    private static readonly (string Id, double DepthMm)[] Calibrated =
        [("corrugator-supercilii", 4.5), ("procerus", 3.8), ("frontalis", 3.5), ("orbicularis-oculi", 2.5), ("zygomaticus-major", 6), ("depressor-anguli-oris", 5)];

    public static TheoryData<string, Sex, int> Faces => new(
        from id in MuscleFile.All.Select(m => m.Id) from sex in new[] { Sex.Female, Sex.Male } select (id, sex, 45));

    [Fact]
    public void Holds_the_muscles_of_jaw_neck_and_headache_too()
    {
        string[] added =
        [
            "masseter", "masseter-deep", "temporalis", "platysma", "occipitalis", "trapezius", "splenius-capitis", "semispinalis-capitis",
            "sternocleidomastoideus", "levator-anguli-oris", "buccinator", "depressor-septi-nasi", "nasalis-alar",
        ];

        Assert.Equal(OfTheFirstAtlas.Concat(added).Order(StringComparer.Ordinal), MuscleFile.All.Select(m => m.Id).Order(StringComparer.Ordinal));
        Assert.All(MuscleFile.All, muscle => Assert.False(string.IsNullOrEmpty(muscle.Innervation), muscle.Id));
    }

    [Fact]
    public void The_depths_that_the_model_takes_stay() =>
        Assert.All(Calibrated, known => Assert.Equal(known.DepthMm, MuscleFile.All.Single(m => m.Id == known.Id).DepthMm.Value));

    [Fact]
    public void A_profile_runs_over_the_whole_course_about_the_number_it_stands_beside() =>
        Assert.All(Numbers().Where(n => n.Number.Along is not null), n =>
        {
            var (along, profile) = (n.Number.Along!, n.Number.ToProfile());
            Assert.Equal((0, 1), (along[0].At, along[^1].At));
            Assert.Equal(along.Select(p => p.At).Order(), along.Select(p => p.At));
            Assert.All(along, p => Assert.True(p.Value > 0 && p.Origin.Length > 6, n.Name));
            Assert.InRange(Enumerable.Range(0, 1000).Average(i => profile.At((i + 0.5) / 1000)), n.Number.Value - n.Number.Uncertainty!.Value, n.Number.Value + n.Number.Uncertainty.Value);
        });

    [Fact]
    public void Published_variation_says_of_whom_and_where() =>
        Assert.All(MuscleFile.All.SelectMany(m => m.Variation ?? []), v =>
        {
            Assert.InRange(v.Percent ?? 50, 0, 100);
            Assert.True(v.What.Length > 4 && v.Of.Length > 4 && v.Source.Contains("seen", StringComparison.Ordinal), v.What);
        });

    [Theory]
    [InlineData(Sex.Female, 30)]
    [InlineData(Sex.Male, 70)]
    public void A_label_site_lies_over_the_muscle_it_lay_over_before_jaw_and_neck_were_drawn(Sex sex, int age)
    {
        var atlas = FaceAtlas.Fit(PatientFace.Reference(sex, age));
        var first = atlas.Muscles.Where(m => OfTheFirstAtlas.Contains(m.Id)).ToArray();

        Assert.All(
            Protocols.All.Where(p => !p.Areas.Contains(FaceArea.ChronicMigraine)).SelectMany(p => Protocols.Fit(p, atlas, Products.All[0].Product)),
            site => Assert.Same(FaceAtlas.MuscleAt(site.Point, first), atlas.MuscleAt(site.Point)));
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void A_muscle_lies_where_its_endplates_are(string id, Sex sex, int age)
    {
        foreach (var muscle in FaceAtlas.Fit(PatientFace.Reference(sex, age)).Muscles.Where(m => m.Id == id))
        {
            var (first, last) = (muscle.Course[0], muscle.Course[^1]);
            Assert.Equal(muscle.Depth.At(0), muscle.DepthAt(first), 1e-9);
            Assert.Equal(muscle.Thickness.At(muscle.ShareAt(last)), muscle.ThicknessAt(last), 1e-9);
            Assert.All(muscle.Endplates, e => Assert.InRange(muscle.Course.Min(e.Point.DistanceMm), 0, (muscle.Width.At(0.5) / 2) + 12));
        }
    }

    [Theory]
    [InlineData("masseter", -62, -38, -12)]
    [InlineData("temporalis", -75, 48, -36)]
    [InlineData("platysma", -40, -120, -18)]
    [InlineData("occipitalis", -43, 22, -118)]
    [InlineData("trapezius", -62, -130, -92)]
    public void A_tap_on_jaw_temple_neck_or_head_names_the_muscle_there(string id, double x, double y, double z)
    {
        var atlas = FaceAtlas.Fit(PatientFace.Canonical);

        var tapped = atlas.MuscleAt(atlas.Face.Surface.Project(new(x, y, z)).Point);

        Assert.Equal((id, Side.Right), (tapped?.Id, tapped?.Side));
    }

    private static IEnumerable<(string Name, SourcedNumber Number)> Numbers() => MuscleFile.All.SelectMany(m => new[]
    {
        (m.Id + " width", m.WidthMm), (m.Id + " depth", m.DepthMm), (m.Id + " thickness", m.ThicknessMm),
    });
}
