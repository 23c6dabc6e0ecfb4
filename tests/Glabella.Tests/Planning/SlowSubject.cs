using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;

namespace Glabella.Tests.Planning;

/// <summary>What a placed plan does to muscles of one subject, endplate by endplate from the formulas of the pages: no tables, no weights shared, no integrals solved.</summary>
internal sealed class SlowSubject(Deposit[] placed, ProductEffect effect, ModelParameters p)
{
    private readonly SheetSpread _spread = new(p);
    private readonly OrbitalSeptum _septum = new(p);

    /// <summary>Blocked fraction of each endplate of a muscle, in its order, before sensitivity and time.</summary>
    public double[] LogEffective(FittedMuscle muscle, SeptumClass septum = SeptumClass.Tight) =>
        [.. muscle.Endplates.Select(e => p["response.alpha"] * Math.Log(Density(muscle, e, septum) / p["response.half-density"])
            + effect.LogEffect + p.ValueOr("response.offset." + muscle.Id, 0))];

    public double Weakness(double[] logEffective, IEnumerable<double> weights, double shift) =>
        logEffective.Zip(weights, (c, w) => w / (1 + Math.Exp(-p["response.hill"] * (c + shift)))).Sum();

    private double Density(FittedMuscle muscle, MotorEndplate endplate, SeptumClass septum) => placed.Sum(d =>
    {
        var r = d.Point.DistanceMm(SkinDistance.Unrolled(d.Seen.Point, d.Seen.Normal, endplate.Point, endplate.Normal));
        var beside = Math.Max(0, Math.Abs(d.DepthMm - muscle.DepthMm) - (muscle.ThicknessMm / 2));
        var reaching = muscle.BehindSeptum
            ? _septum.Transmission(new(ReferenceFace.Atlas.HeightAboveRimMm(d.Point)), septum)
            : Math.Exp(-Math.Pow(beside / p["spread.depth-scale"], 2));
        return r >= p["spread.cut-off"] ? 0 : d.RelativeDose * reaching * _spread.BoundPerMm2(new(r), d.Volume);
    });
}
