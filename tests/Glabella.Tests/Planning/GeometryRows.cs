using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Tests.Planning;

/// <summary>One published place or size, and how it is measured on a face.</summary>
/// <param name="What">In words.</param>
/// <param name="Low">Least that is expected: the label's limit, or two standard deviations below the mean.</param>
/// <param name="High">Most that is expected.</param>
/// <param name="Expected">As published.</param>
/// <param name="GrowsWithTheHead">Whether a larger head has a larger figure; labels give millimetres for every head.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="On">The figure on a face, of both sides the worse, or the right.</param>
internal sealed record GeometryRow(string What, double Low, double High, string Expected, bool GrowsWithTheHead, string Source, Func<FaceAtlas, double> On)
{
    public static GeometryRow Label(string what, double low, double high, string source, Func<FaceAtlas, double> on) =>
        new(what, low, high, double.IsInfinity(high) ? FormattableString.Invariant($"≥ {low}") : double.IsInfinity(low) ? FormattableString.Invariant($"≤ {high}") : FormattableString.Invariant($"{low}–{high}"), false, source, on);

    public static GeometryRow Mean(string what, double mean, double sd, string source, Func<FaceAtlas, double> on, bool grows = true) =>
        new(what, mean - (2 * sd), mean + (2 * sd), FormattableString.Invariant($"{mean} ± {sd}"), grows, source, on);

    public static GeometryRow Range(string what, double low, double high, string source, Func<FaceAtlas, double> on, bool grows = true) =>
        new(what, low, high, FormattableString.Invariant($"{low}–{high}"), grows, source, on);
}

/// <summary>What labels and anatomy say in millimetres.</summary>
internal static class GeometryRows
{
    private const string Botox = "BOTOX Cosmetic US prescribing information, section 2 (recalled)";
    private const string Janis = "Janis et al. 2007 (abstract, seen)";
    private const string Hwang = "Hwang et al. 2009 (abstract, seen)";

    public static IReadOnlyList<GeometryRow> All { get; } =
    [
        GeometryRow.Label("lateral corrugator site above the supraorbital rim", 10, double.PositiveInfinity, Botox, a => Lowest(a, "glabella-5", "lateral", (f, s) => f.HeightAboveRimMm(s))),
        GeometryRow.Label("lateral corrugator site beyond the line of the pupil", double.NegativeInfinity, 0, "label note of the pattern (seen)", a => -Lowest(a, "glabella-5", "lateral", (f, s) => Pupil(f, s) - Math.Abs(s.X))),
        GeometryRow.Label("first crow's feet site from the lateral canthus, along the skin", 15, 20, Botox, a => Lowest(a, "crows-feet-3x2", "middle", FromCanthus)),
        GeometryRow.Label("upper crow's feet site from the first", 10, 15, Botox, a => FromFirst(a, "upper")),
        GeometryRow.Label("lower crow's feet site from the first", 10, 15, Botox, a => FromFirst(a, "lower")),
        GeometryRow.Label("lowest crow's feet site above the zygomaticus margin", -17.9, double.PositiveInfinity, "Piao et al. (abstract, seen)", a => Lowest(a, "crows-feet-3x2", "lower", (f, s) => s.Y - Canthus(f, s).Y)),
        GeometryRow.Label("lowest forehead site above the brow", 20, double.PositiveInfinity, Botox, a => Lowest(a, "forehead-5", "", (f, s) => f.HeightAboveBrowMm(s))),
        GeometryRow.Label("lowest forehead site above the rim", 20, double.PositiveInfinity, "Bocouture UK prescribing information (seen)", a => Lowest(a, "forehead-5", "", (f, s) => f.HeightAboveRimMm(s))),
        GeometryRow.Mean("corrugator, medial end from the midline", 2.9, 1.0, Janis, a => Math.Abs(Right(a, "corrugator-supercilii").Course[0].X)),
        GeometryRow.Mean("corrugator, lateral end from the midline", 43.3, 2.9, Janis, a => Math.Abs(Right(a, "corrugator-supercilii").Course[^1].X)),
        GeometryRow.Mean("corrugator, lateral end medial to the lateral orbital rim", 7.6, 2.7, Janis, a => a.Face.Landmark(Landmark.LateralOrbitalRimRight).X * -1 - Math.Abs(Right(a, "corrugator-supercilii").Course[^1].X)),
        GeometryRow.Mean("corrugator, apex of its upper border above nasion and lateral rim", 32.6, 3.1, Janis, a => Apex(a).Up),
        GeometryRow.Mean("corrugator, apex medial to the lateral orbital rim", 18.0, 3.7, Janis, a => Apex(a).Medial),
        GeometryRow.Mean("corrugator, length", 29.2, 6.4, "Surg Radiol Anat, 50 hemibrows (abstract, seen)", a => Length(Right(a, "corrugator-supercilii"))),
        GeometryRow.Mean("corrugator, depth at its medial end", 5.7, 1.4, "Lee et al. 2020 (abstract, seen)", a => Right(a, "corrugator-supercilii").DepthAt(Right(a, "corrugator-supercilii").Course[0]), grows: false),
        GeometryRow.Mean("corrugator, depth at its lateral end", 5.6, 2.1, "Lee et al. 2020 (abstract, seen)", a => Right(a, "corrugator-supercilii").DepthAt(Right(a, "corrugator-supercilii").Course[^1]), grows: false),
        GeometryRow.Mean("procerus, depth at the glabella", 3.8, 0.7, "Cho et al. 2019 (abstract, seen)", a => Right(a, "procerus").DepthAt(a.Face.Landmark(Landmark.Glabella)), grows: false),
        GeometryRow.Mean("procerus, depth at the sellion", 2.7, 0.6, "Cho et al. 2019 (abstract, seen)", a => Right(a, "procerus").DepthAt(a.Face.Landmark(Landmark.Sellion)), grows: false),
        GeometryRow.Range("frontalis, skin to muscle in the middle", 2.3, 2.8, "Choi et al. 2019 (abstract, seen)", a => Right(a, "frontalis").Depth.At(0.5) - (Right(a, "frontalis").Thickness.At(0.5) / 2), grows: false),
        GeometryRow.Range("zygomaticus, upper border below the lateral canthus", 17.9, 22.8, "Piao et al. (abstract, seen)", a => a.Face.Landmark(Landmark.LateralCanthusRight).Y - Right(a, "zygomaticus-minor").Course[0].Y - (Right(a, "zygomaticus-minor").WidthMm / 2)),
        GeometryRow.Range("zygomaticus major, length", 29, 65, "Happak et al. 1997, ten muscles (abstract, seen)", a => Length(Right(a, "zygomaticus-major"))),
        GeometryRow.Mean("levator labii superioris, angle to the midline, degrees", 25.8, 4.8, Hwang, a => Angle(Right(a, "levator-labii-superioris")), grows: false),
        GeometryRow.Mean("zygomaticus minor, angle to the midline, degrees", 55.7, 6.4, Hwang, a => Angle(Right(a, "zygomaticus-minor")), grows: false),
        GeometryRow.Mean("levator labii superioris alaeque nasi, angle, degrees", 20.2, 3.2, Hwang, a => Angle(Right(a, "levator-labii-superioris-alaeque-nasi")), grows: false),
        GeometryRow.Range("mentalis, from the midline", 5, 10, "Choi et al. 2021 (abstract, seen)", a => Right(a, "mentalis").Course.Average(p => Math.Abs(p.X))),
        GeometryRow.Range("mentalis, below the line of the mouth corners", 20, 30, "Choi et al. 2021 (abstract, seen)", a => a.Face.Landmark(Landmark.MouthCornerRight).Y - Right(a, "mentalis").Course.Average(p => p.Y)),
        GeometryRow.Range("mentalis, depth of its middle", 6.7, 10.7, "Choi et al. 2021 (abstract, seen)", a => Right(a, "mentalis").DepthMm, grows: false),
        GeometryRow.Range("masseter, skin to mandible in the belly", 15, 25, "Toxins 2021;13:28 (abstract, seen)", a => Right(a, "masseter").Depth.At(0.6) + (Right(a, "masseter").Thickness.At(0.6) / 2) + Right(a, "masseter").TissueBelowMm!.Value, grows: false),
        GeometryRow.Mean("sternocleidomastoid, mastoid to clavicle", 165.2, 12.8, "Surg Radiol Anat 2011;33:185 (abstract, seen)", a => Length(Right(a, "sternocleidomastoideus"))),
    ];

    private static FittedMuscle Right(FaceAtlas atlas, string id) => atlas.Muscles.First(m => m.Id == id && m.Side != Side.Left);

    private static double Length(FittedMuscle muscle) => muscle.Course.Zip(muscle.Course.Skip(1), (a, b) => a.DistanceMm(b)).Sum();

    private static double Angle(FittedMuscle muscle) =>
        Math.Atan2(Math.Abs(muscle.Course[0].X - muscle.Course[^1].X), Math.Abs(muscle.Course[0].Y - muscle.Course[^1].Y)) * 180 / Math.PI;

    /// <summary>The least figure over the sites of a pattern whose id holds a word; what limits from below is worst there, and ranges are the same on both sides.</summary>
    private static double Lowest(FaceAtlas atlas, string protocol, string word, Func<FaceAtlas, FacePoint, double> figure) =>
        Sites(atlas, protocol, word).Min(s => figure(atlas, s.Point));

    private static IEnumerable<PlannedInjection> Sites(FaceAtlas atlas, string protocol, string word) =>
        Protocols.Fit(Protocols.Find(protocol), atlas, Products.All[0].Product).Where(s => s.Id.Contains(word, StringComparison.Ordinal));

    private static double FromFirst(FaceAtlas atlas, string word)
    {
        var first = Sites(atlas, "crows-feet-3x2", "middle").First(s => s.Side == Side.Right).Point;
        return Along(atlas, first, Sites(atlas, "crows-feet-3x2", word).First(s => s.Side == Side.Right).Point);
    }

    private static double FromCanthus(FaceAtlas atlas, FacePoint site) => Along(atlas, Canthus(atlas, site), site);

    private static double Along(FaceAtlas atlas, FacePoint from, FacePoint to)
    {
        var skin = atlas.Face.Surface;
        return SkinDistance.Mm(from, skin.NormalAt(skin.Project(from)), to, skin.NormalAt(skin.Project(to)));
    }

    private static FacePoint Canthus(FaceAtlas atlas, FacePoint site) => atlas.Face.Landmark(site.X < 0 ? Landmark.LateralCanthusRight : Landmark.LateralCanthusLeft);

    private static double Pupil(FaceAtlas atlas, FacePoint site) => Math.Abs(atlas.Face.Landmark(site.X < 0 ? Landmark.PupilRight : Landmark.PupilLeft).X);

    /// <summary>The highest place of the corrugator's upper border above the line from nasion to lateral orbital rim.</summary>
    private static (double Up, double Medial) Apex(FaceAtlas atlas)
    {
        var muscle = Right(atlas, "corrugator-supercilii");
        var (nasion, rim) = (atlas.Face.Landmark(Landmark.Nasion), atlas.Face.Landmark(Landmark.LateralOrbitalRimRight));
        var top = muscle.Course.MaxBy(p => p.Y);
        var line = nasion.Y + ((rim.Y - nasion.Y) * (top.X - nasion.X) / (rim.X - nasion.X));
        return (top.Y + (muscle.WidthMm / 2) - line, Math.Abs(rim.X) - Math.Abs(top.X));
    }
}
