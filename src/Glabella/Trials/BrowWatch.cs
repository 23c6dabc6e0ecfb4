using System.Collections.Immutable;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Trials;

/// <summary>Watches the four parts of the brows of one subject: the same balance as the planner's risk.</summary>
internal sealed class BrowWatch
{
    // What holds the brow and what pulls it down weaken at different doses, so the worst may lie on the way to the peak.
    private const int Steps = 8;
    private const double StepOfShift = 0.5;

    private readonly BrowBalance _balance;
    private readonly ImmutableArray<Part> _parts;

    public BrowWatch(TrialMuscles muscles, ModelParameters parameters)
    {
        _balance = new BrowBalance(parameters);
        _parts = [.. new[] { Side.Right, Side.Left }.SelectMany(side => PartsOf(BrowSide.Of(muscles.Face.Atlas, side, parameters, stride: 1), muscles))];
    }

    /// <summary>Whether a brow has drooped when the greatest shift so far is this.</summary>
    /// <param name="kernel">After the injection.</param>
    /// <param name="holdDeviate">How much this subject's frontalis holds the brow, standard normal.</param>
    /// <param name="greatestShift">By time and sensitivity.</param>
    public bool Droops(ArmKernel kernel, double holdDeviate, double greatestShift)
    {
        var holdMm = _balance.HoldMm(holdDeviate);
        foreach (var part in _parts)
        {
            for (var step = 0; step < Steps; step++)
            {
                var shift = greatestShift - (step * StepOfShift);
                var change = _balance.PositionChangeMm(Weakness(kernel, part.Raising, shift), part.Lowering.Sum(l => l.Share * Weakness(kernel, l.Pull, shift)), holdMm);
                if (_balance.IsDrooping(change))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static double Weakness(ArmKernel kernel, Pull pull, double shift) => kernel.Weakness(pull.Muscle, pull.Weights, shift);

    private static IEnumerable<Part> PartsOf(BrowSide brow, TrialMuscles muscles)
    {
        var pulling = brow.Pulling.Select(p => (Pull: PullOf(p.Target, p.Target.Weights, muscles), p.Medial, p.Lateral)).ToArray();
        yield return new(PullOf(brow.Frontalis, brow.Medial, muscles), [.. pulling.Where(p => p.Medial > 0).Select(p => (p.Pull, p.Medial))]);
        yield return new(PullOf(brow.Frontalis, brow.Lateral, muscles), [.. pulling.Where(p => p.Lateral > 0).Select(p => (p.Pull, p.Lateral))]);
    }

    private static Pull PullOf(EndplateTarget target, ImmutableArray<double> weights, TrialMuscles muscles)
    {
        var muscle = muscles.IndexOf(target.Muscle.Id, target.Muscle.Side);
        return new(muscle, muscles.WeightsOver(muscle, target.Indices, weights));
    }

    private sealed record Pull(int Muscle, float[] Weights);

    private sealed record Part(Pull Raising, ImmutableArray<(Pull Pull, double Share)> Lowering);
}
