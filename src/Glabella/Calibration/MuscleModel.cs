using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;
using Glabella.Trials;

namespace Glabella.Calibration;

/// <summary>Mean loss of strength of a muscle over the population, its sites placed exactly on the face on which trials treat women.</summary>
/// <remarks>What is bound where does not depend on the fitted constants and is computed once.</remarks>
internal sealed class MuscleModel
{
    private const int Subjects = 128;

    private readonly MuscleTarget _target;
    private readonly ToxinProduct _product;
    private readonly double[] _density;
    private readonly double[] _weights;

    public MuscleModel(MuscleTarget target, ModelParameters parameters)
    {
        (_target, _product) = (target, Products.Find(target.Product));
        var atlas = TrialFace.Of(Sex.Female).Atlas;
        var field = new EndplateField(atlas, parameters);
        var sites = Protocols.Fit(Protocols.Find(target.Pattern), atlas, _product);
        var dose = ProductEffect.Find(parameters, _product).Relative(new Dose(target.Units / sites.Length, _product));
        var density = field.Bind(sites.Select(s => Deposit.Of(s, dose, ArmSites.VolumeOf(s.Area, _product), atlas)));
        var muscle = atlas.Muscles.ToList().FindIndex(m => m.Id == target.Muscle);
        (_density, _weights) = (density[field.EndplatesOf(muscle)], field.Weights[field.EndplatesOf(muscle)]);
    }

    /// <summary>Share of strength that is lost, 0 to 1.</summary>
    public double Lost(ModelParameters parameters, double logEffect)
    {
        var effect = ProductEffect.Find(parameters, _product);
        var response = new DoseResponse(parameters);
        double[] log = [.. _density.Select(d => response.LogEffective(d, effect, response.OffsetOf(_target.Muscle)))];
        var population = new Population(parameters, Subjects, 1);
        return _target.Days.Average(day => population.Subjects.Average(subject =>
        {
            var shift = logEffect + subject.Shift(new Days(day), effect.DecayFactor);
            return log.Zip(_weights, (l, w) => w * response.Blocked(l + shift)).Sum();
        }));
    }
}
