using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Plans;

/// <summary>How far each site of a plan reaches over the skin, for the picture; the forecast itself is computed at the motor endplates.</summary>
internal static class SpreadOnSkin
{
    private const double StepMm = 1;
    private const int Steps = 30;
    private const double Mm2PerCm2 = 100;

    private static readonly Lazy<SheetSpread> Sheet = new(() => new SheetSpread(ModelParameters.Standard));

    public static IReadOnlyList<SiteSpread> Of(TreatmentPlan plan) =>
        [.. plan.Injections.Where(i => i.Dose.Units > 0).Select(i => Of(i, plan))];

    private static SiteSpread Of(PlannedInjection injection, TreatmentPlan plan)
    {
        var volume = plan.VolumeOf(injection.Dose);
        var units = (double)injection.Dose.Units;
        return new(injection.Id, StepMm, [.. Enumerable.Range(0, Steps + 1).Select(step =>
            Math.Round(units * Sheet.Value.BoundPerMm2(new Millimetres(step * StepMm), volume) * Mm2PerCm2, 4))]);
    }
}
