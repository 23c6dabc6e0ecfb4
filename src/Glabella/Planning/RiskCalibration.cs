using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>Sets the two constants of the risks that are calibrated, so that label patterns have the published shares; to be repeated whenever spread or response change.</summary>
/// <remarks>
/// "septum.open-share" to eyelid ptosis of the glabellar pattern and "brow.resting-hold-sd" to brow ptosis of forehead and glabella, both of onabotulinumtoxinA. The
/// share rises with each constant, so halving the interval finds it. Deterministic.
/// </remarks>
public static class RiskCalibration
{
    private const string Product = "onabotulinumtoxinA";
    private const int Halvings = 24;

    /// <summary>Eyelid ptosis after 20 U in the glabella: pooled, n 665, JAAD Int 2023;14:4.</summary>
    public const double EyelidShare = 0.024;

    /// <summary>Brow ptosis after 40 U in forehead and glabella: pooled, n 724, JAAD Int 2023;14:4.</summary>
    public const double BrowShare = 0.015;

    /// <summary>The two constants as calibrated on the reference face on which the published shares are modelled.</summary>
    /// <param name="parameters">All other constants.</param>
    /// <exception cref="InvalidOperationException">No value in range gives the published share.</exception>
    public static IReadOnlyList<Parameter> Constants(ModelParameters parameters)
    {
        var calibrated = Calibrate(FaceAtlas.Fit(PatientFace.Reference(Sex.Female, 45)), parameters);
        return [.. calibrated.All.Where(p => p.Key is "septum.open-share" or "brow.resting-hold-sd")];
    }

    /// <summary>The same constants with these two set.</summary>
    /// <exception cref="InvalidOperationException">No value in range gives the published share: something else in the constants is far off.</exception>
    public static ModelParameters Calibrate(FaceAtlas atlas, ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        ArgumentNullException.ThrowIfNull(parameters);
        var septum = Fit(atlas, parameters, "septum.open-share", (0, 1), RiskKind.Eyelid, EyelidShare);
        return Fit(atlas, septum, "brow.resting-hold-sd", (0.02, 2), RiskKind.Brow, BrowShare);
    }

    /// <summary>The share of subjects of a label pattern with an effect: "eyelid-ptosis" or "brow-ptosis", in the pattern each is measured against.</summary>
    internal static double ShareOfLabel(FaceAtlas atlas, ModelParameters parameters, RiskKind kind)
    {
        var product = Products.Find(Product);
        var effect = ProductEffect.Find(parameters, product);
        var made = Products.LabelOf(product).Reconstitutions[0].Of(product);
        var plan = new TreatmentPlan(product, made, [.. Protocols.Fit(Protocols.Find(kind.Reference), atlas, product)]);
        return new RiskModel(atlas, parameters).Share(kind, Deposit.Of(plan, effect, atlas), effect, PopulationCourse.For(parameters, effect.DecayFactor, atlas.Face.Sex));
    }

    private static ModelParameters Fit(
        FaceAtlas atlas, ModelParameters parameters, string key, (double Low, double High) range, RiskKind kind, double share)
    {
        var (low, high) = range;
        var inRange = ShareOfLabel(atlas, parameters.With(key, low), kind) <= share && ShareOfLabel(atlas, parameters.With(key, high), kind) >= share;
        if (!inRange)
        {
            throw new InvalidOperationException($"No {key} between {low} and {high} gives {kind.Id} in {share} of subjects.");
        }

        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = ShareOfLabel(atlas, parameters.With(key, middle), kind) < share ? (middle, high) : (low, middle);
        }

        return parameters.With(key, Math.Round((low + high) / 2, 4));
    }
}
