using System.Collections.Immutable;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Trials;

/// <summary>One injection site of an arm.</summary>
/// <param name="Point">Where it is meant.</param>
/// <param name="Seen">The muscles as seen from there.</param>
/// <param name="RelativeDose">In reference doses of its own product.</param>
/// <param name="Spread">How its volume spreads.</param>
/// <param name="Reached">The muscles near enough, with the share of the dose that their layer binds.</param>
internal sealed record ArmSite(FacePoint Point, SkinView Seen, float RelativeDose, SpreadTable Spread, ImmutableArray<(int Muscle, float Capture)> Reached);

/// <summary>Lays the patterns of an arm on a face.</summary>
internal static class ArmSites
{
    /// <summary>Farther than this beyond the reach of a site, no scatter of a hand brings it near: four standard deviations of an unpractised one.</summary>
    private const double ScatterMm = 14;

    public static ImmutableArray<ArmSite> Lay(TrialArm arm, TrialMuscles muscles, ModelParameters parameters)
    {
        if (arm.Product is not { } product)
        {
            return [];
        }

        var effect = ProductEffect.Find(parameters, product);
        var field = new EndplateField(muscles.Face.Atlas, parameters);
        var tables = new Dictionary<Millilitres, SpreadTable>();
        return
        [
            .. arm.Patterns.Where(p => p.Units > 0).SelectMany(pattern => muscles.Face.SitesOf(pattern.Pattern, product)
                .Select(site => Lay(site, pattern.Units / pattern.Pattern.Sites.Length, effect, muscles, field, tables))),
        ];
    }

    private static ArmSite Lay(
        PlannedInjection site, decimal units, ProductEffect effect, TrialMuscles muscles, EndplateField field, Dictionary<Millilitres, SpreadTable> tables)
    {
        var deposit = Deposit.Of(site, effect.Relative(new Dose(units, effect.Product)), VolumeOf(site.Area, effect.Product), muscles.Face.Atlas);
        return new(
            deposit.Point,
            deposit.Seen,
            (float)deposit.RelativeDose,
            TableOf(deposit.Volume, field, tables),
            [
                .. Enumerable.Range(0, muscles.Muscles.Length)
                    .Where(m => muscles.Muscles[m].Endplates.Any(e => e.Point.DistanceMm(deposit.Point) < field.ReachMm + ScatterMm))
                    .Select(m => (m, muscles.Muscles[m].BehindSeptum ? 1 : (float)field.Capture(muscles.Muscles[m], deposit.DepthMm))),
            ]);
    }

    private static SpreadTable TableOf(Millilitres volume, EndplateField field, Dictionary<Millilitres, SpreadTable> tables) =>
        tables.TryGetValue(volume, out var table) ? table : tables[volume] = new(field.ProfileOf(volume, []), field.ReachMm);

    /// <summary>Arms are blinded by equal volumes, so the volume at a site is the label's whatever the dose.</summary>
    public static Millilitres VolumeOf(string area, ToxinProduct product)
    {
        var label = Products.LabelOf(product);
        var indication = label.FindIndication(area) ?? label.FindIndication(FaceArea.GlabellarLines) ?? label.Indications[0];
        return new((double)indication.MillilitresPerSite.Value);
    }
}
