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
    private const int FirstZone = 40;
    private static readonly ModelParameters Parameters = ModelParameters.Standard;
    private static readonly FittedMuscle Muscle = ReferenceFace.Atlas.Muscles.First(m => m.Id == "depressor-anguli-oris");
    private static readonly FacePoint Zone = Centre(Muscle.Endplates.Take(FirstZone));
    private static readonly MotorEndplate[] Everywhere = [.. OverTheWholeMuscle()];

    [Fact]
    public void The_page_holds_what_each_cause_takes_away()
    {
        Assert.Multiple(
            () => SpreadPage.Holds("| in the middle of its larger zone, plain sheet |", 2, Loss(Muscle.Endplates, Zone, PlainSheet)),
            () => SpreadPage.Holds("| the same, layered |", 2, Loss(Muscle.Endplates, Zone, Layered)),
            () => SpreadPage.Holds("| 4 mm lower |", 2, Loss(Muscle.Endplates, Lower(4), Layered)),
            () => SpreadPage.Holds("| 8 mm lower |", 2, Loss(Muscle.Endplates, Lower(8), Layered)),
            () => SpreadPage.Holds("| endplates over the whole muscle |", 2, Loss(Everywhere, Zone, Layered)),
            () => SpreadPage.Holds("| endplates over the whole muscle, 8 mm lower |", 2, Loss(Everywhere, Lower(8), Layered)));
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

    private static FacePoint Lower(double mm) => ReferenceFace.Atlas.Face.Surface.Project(Zone.Moved(-mm / 3, -mm * 0.94, 0)).Point;

    private static FacePoint Centre(IEnumerable<MotorEndplate> endplates)
    {
        var all = endplates.ToArray();
        var weight = all.Sum(e => e.Weight);
        double Mean(Func<FacePoint, double> of) => all.Sum(e => e.Weight * of(e.Point)) / weight;
        return ReferenceFace.Atlas.Face.Surface.Project(new(Mean(p => p.X), Mean(p => p.Y), Mean(p => p.Z))).Point;
    }

    private static IEnumerable<MotorEndplate> OverTheWholeMuscle()
    {
        const int Across = 7;
        foreach (var point in Muscle.Course)
        {
            for (var i = 0; i < Across; i++)
            {
                var offset = ((i + 0.5) / Across - 0.5) * Muscle.WidthMm;
                yield return new(ReferenceFace.Atlas.Face.Surface.Project(point.Moved(offset, 0, 0)).Point, 1.0 / Across / Muscle.Course.Count);
            }
        }
    }
}
