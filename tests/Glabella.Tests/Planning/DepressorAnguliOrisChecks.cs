using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;
using Glabella.Tests.Pharmacology;

namespace Glabella.Tests.Planning;

/// <summary>
/// Why the model weakens the depressor anguli oris more than its electromyogram shows (Winn and Sires: 2 U, largest amplitude −18 %, motor units −54 %, days 14 to 28).
/// docs/model/spread.md holds the same figures.
/// </summary>
public class DepressorAnguliOrisChecks
{
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly FittedMuscle Muscle = ReferenceFace.Atlas.Muscles.First(m => m.Id == "depressor-anguli-oris");
    private static readonly FacePoint Site = PublishedSite();

    [Fact]
    public void The_page_holds_what_each_cause_takes_away()
    {
        Assert.Multiple(
            () => SpreadPage.Holds("| as the atlas has it, plain sheet |", 3, Loss(Muscle.Endplates, Site, PlainSheet)),
            () => SpreadPage.Holds("| as the atlas has it, layered |", 3, Loss(Muscle.Endplates, Site, Layered)),
            () => SpreadPage.Holds("| the site 6 mm lower |", 3, Loss(Muscle.Endplates, Moved(0, -6), Layered)),
            () => SpreadPage.Holds("| the site 6 mm to the side |", 3, Loss(Muscle.Endplates, Moved(-6, 0), Layered)),
            () => SpreadPage.Holds("| the site 6 mm to the middle |", 3, Loss(Muscle.Endplates, Moved(6, 0), Layered)),
            () => SpreadPage.Holds("| endplates evenly over a muscle 20 mm wide |", 3, Loss(Evenly(20), Site, Layered)),
            () => SpreadPage.Holds("| endplates evenly over a muscle 10 mm wide |", 3, Loss(Evenly(10), Site, Layered)));
    }

    /// <summary>Mean loss of strength over subjects and over days 14 to 28 after 2 U in 0.05 mL, per cent.</summary>
    private static double Loss(IReadOnlyList<MotorEndplate> endplates, FacePoint site, Func<double, double> exposure)
    {
        var (response, effect) = (new DoseResponse(Parameters), ProductEffect.Find(Parameters, ReferenceFace.Ona));
        var dose = effect.Relative(new Dose(2, ReferenceFace.Ona));
        var curve = WeaknessCurve.Tabulate(
            [.. endplates.Select(e => response.LogEffective(dose * exposure(e.Point.DistanceMm(site)), effect, response.OffsetOf(Muscle.Id)))],
            [.. endplates.Select(e => e.Weight)],
            response.Hill);
        var subjects = new Population(Parameters, 512, 1).Subjects;
        return new[] { 14, 21, 28 }.Average(day => 100 * subjects.Average(s => curve.At(s.Shift(new(day), effect.DecayFactor))));
    }

    private static double PlainSheet(double r) => new SheetSpread(Parameters).BoundPerMm2(new(r), new(0.05));

    private static double Layered(double r)
    {
        var spread = new LayeredSpread(Parameters);
        var layers = new TissueLayers(Muscle.DepthMm - (Muscle.ThicknessMm / 2), Muscle.ThicknessMm, Muscle.TissueBelowMm!.Value);
        return spread.ExposurePerShare(layers) * spread.BoundPerMm2(new(r), layers, new(Muscle.DepthMm), new(0.05));
    }

    private static FacePoint Moved(double dx, double dy) => ReferenceFace.Atlas.Face.Surface.Project(Site.Moved(dx, dy, 0)).Point;

    private static MotorEndplate[] Evenly(double widthMm)
    {
        const int Across = 7;
        return
        [
            .. Muscle.Course.SelectMany(point => Enumerable.Range(0, Across).Select(i => new MotorEndplate(
                ReferenceFace.Atlas.Face.Surface.Project(point.Moved((((i + 0.5) / Across) - 0.5) * widthMm, 0, 0)).Point,
                1.0 / Across / Muscle.Course.Count))),
        ];
    }

    /// <summary>Under the pupil, half-way from the line between mouth corner and tragus to the border of the mandible: Yi KH et al. Anat Cell Biol 2023;56:161.</summary>
    private static FacePoint PublishedSite()
    {
        var face = ReferenceFace.Atlas.Face;
        var (pupil, corner, tragus) = (face.Landmark(Landmark.PupilRight), face.Landmark(Landmark.MouthCornerRight), face.Landmark(Landmark.TragusRight));
        var onTheLine = corner.Y + ((pupil.X - corner.X) / (tragus.X - corner.X) * (tragus.Y - corner.Y));
        var border = Muscle.Course.MinBy(p => p.Y);
        return face.Surface.Project(new FacePoint(pupil.X, (onTheLine + border.Y) / 2, border.Z)).Point;
    }
}
