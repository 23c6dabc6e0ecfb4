using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One injection as the model sees it.</summary>
/// <param name="Point">On the skin, where the hand put it.</param>
/// <param name="DepthMm">Below it, in the model's layers: a muscle lies everywhere at its mean depth, and a site at the muscle's depth under it lies in that layer.</param>
/// <param name="RelativeDose">In reference doses of its own product.</param>
/// <param name="Volume">Injected volume.</param>
internal readonly record struct Deposit(FacePoint Point, double DepthMm, double RelativeDose, Millilitres Volume)
{
    /// <summary>The muscles as seen from where it was meant; a hand's scatter turns the skin too little to see them anew.</summary>
    public required SkinView Seen { get; init; }

    public static Deposit[] Of(TreatmentPlan plan, ProductEffect effect, FaceAtlas atlas) =>
        [.. plan.Injections.Select(i => Of(i, effect.Relative(i.Dose), plan.VolumeOf(i.Dose), atlas))];

    /// <summary>A planned injection with its share of dose and volume.</summary>
    public static Deposit Of(PlannedInjection injection, double relativeDose, Millilitres volume, FaceAtlas atlas) =>
        On(atlas.Face.Surface, injection.Point, LayerDepthMm(injection, atlas), relativeDose, volume);

    /// <summary>A deposit at a place of the skin.</summary>
    public static Deposit On(FaceSurface skin, FacePoint point, double depthMm, double relativeDose, Millilitres volume) =>
        new(point, depthMm, relativeDose, volume) { Seen = new(point, skin.NormalAt(skin.Project(point))) };

    private static double LayerDepthMm(PlannedInjection injection, FaceAtlas atlas) =>
        atlas.Meant(injection.Muscle, injection.Side) is { } muscle
            ? injection.Depth.Value + muscle.DepthMm - muscle.DepthAt(injection.Point)
            : injection.Depth.Value;
}
