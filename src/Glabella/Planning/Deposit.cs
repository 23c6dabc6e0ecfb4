using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One injection as the model sees it.</summary>
/// <param name="Point">On the skin.</param>
/// <param name="DepthMm">Below it.</param>
/// <param name="RelativeDose">In reference doses of its own product.</param>
/// <param name="Volume">Injected volume.</param>
internal readonly record struct Deposit(FacePoint Point, double DepthMm, double RelativeDose, Millilitres Volume)
{
    public static Deposit[] Of(TreatmentPlan plan, ProductEffect effect) =>
    [
        .. plan.Injections.Select(i => new Deposit(i.Point, i.Depth.Value, effect.Relative(i.Dose), plan.VolumeOf(i.Dose))),
    ];
}
