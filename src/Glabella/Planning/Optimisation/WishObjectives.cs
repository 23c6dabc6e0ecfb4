using System.Collections.Immutable;
using Glabella.Mechanics;
using Glabella.Pharmacology;
using Glabella.Planning.Optimisation.Objectives;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>Turns wishes into objectives on one face.</summary>
/// <param name="face">The face.</param>
/// <param name="elements">Grows by the groups that the objectives need.</param>
/// <param name="references">Likelihood of each risk under its label pattern.</param>
/// <param name="heaviest">The greatest weight of a wish that is not required.</param>
internal sealed class WishObjectives(PlanningFace face, EndplateElements elements, Func<RiskKind, double> references, double heaviest = 1)
{
    /// <summary>Assumed: so much more than any other wish that neither those nor the price of toxin buy a miss that a clinician would notice.</summary>
    private const double RequiredFactor = 200;

    private readonly ModelParameters _parameters = face.Parameters;

    /// <summary>The objectives of one wish: one a side where it means both.</summary>
    public IEnumerable<Objective> Of(Wish wish)
    {
        foreach (var side in SidesOf(wish))
        {
            var (quantity, factor, scale) = QuantityOf(wish, side);
            if (quantity is not null)
            {
                // No toxin takes a line below what folding does not make: to ask for it would only hide what can be had.
                var target = quantity is LineSeverityQuantity line ? Math.Max(line.Floor, wish.Value) : wish.Value * factor;
                yield return new(wish with { Side = side }, quantity, target, scale, factor, WeightOf(wish));
            }
        }
    }

    private double WeightOf(Wish wish) => wish.Required ? RequiredFactor * Math.Max(1, heaviest) * wish.Weight : wish.Weight;

    /// <summary>Whether the quantity of a wish is there on this face.</summary>
    public bool Knows(Wish wish) => SidesOf(wish).Any();

    private IEnumerable<Side> SidesOf(Wish wish)
    {
        Side[] sides = wish.Subject switch
        {
            WishSubject.Line => [.. new[] { Side.Midline, Side.Right, Side.Left }.Where(side => face.Mechanics.DriversOf(wish.Id, side).Count > 0)],
            WishSubject.Movement => [.. face.Mechanics.Movements.Where(m => m.Id == wish.Id).Select(m => m.Side)],
            WishSubject.Muscle => [.. face.Atlas.Muscles.Where(m => m.Id == wish.Id).Select(m => m.Side)],
            WishSubject.BrowPosition => [Side.Right, Side.Left],
            WishSubject.Symmetry => face.Mechanics.Movements.Any(m => m.Id == wish.Id) ? [Side.Midline] : [],
            _ => RiskKind.All.Any(k => k.Id == wish.Id) ? [Side.Midline] : [],
        };
        return wish.Side is { } only ? sides.Where(s => s == only) : sides;
    }

    /// <summary>The quantity, how many of its units a unit of the wish is, and the excess that counts as 1.</summary>
    private (Quantity? Quantity, double Factor, double Scale) QuantityOf(Wish wish, Side side) => wish.Subject switch
    {
        WishSubject.Line => (Line(wish.Id, side), 1, 1),
        WishSubject.Movement => (Movement(face.Mechanics.Movement(wish.Id, side)), 0.01, 0.25),
        WishSubject.Muscle => (new LinearQuantity(0, [(elements.GroupOf(wish.Id, side)!.Value, 1)]), 0.01, 0.25),
        WishSubject.BrowPosition => (BrowPosition(side), 1, 1),
        WishSubject.Symmetry => (Symmetry(wish.Id), 1, 1),
        _ => (Risk(RiskKind.All.Single(k => k.Id == wish.Id)), 1, 1),
    };

    public Quantity Line(string line, Side side) => LineSeverityQuantity.Of(
        _parameters,
        line,
        face.Baseline.Of(line, side),
        [.. face.Mechanics.DriversOf(line, side).Select(d => (elements.GroupOf(d.Muscle, d.Side)!.Value, d.Share))],
        face.Atlas.Face.Age);

    /// <summary>What is kept of a movement as a share of what it was; null where there was none.</summary>
    public Quantity? Movement(FaceMovement movement)
    {
        if (movement.BeforeMm <= 0)
        {
            return null;
        }

        return movement.Direction is null
            ? new PathQuantity(default, [.. movement.Parts.Select(p => (elements.GroupOf(p.Muscle, p.Side)!.Value, p.VectorMm))], movement.BeforeMm)
            : new LinearQuantity(1, [.. movement.Contributions.Select(c => (elements.GroupOf(c.Muscle, c.Side)!.Value, -c.Mm / movement.BeforeMm))]);
    }

    /// <summary>Change of the position of a brow, mm: mean of its two parts, for the median hold.</summary>
    public Quantity BrowPosition(Side side)
    {
        var (medial, lateral) = BrowGroups(side);
        var (relief, hold) = (_parameters["brow.depressor-relief"], _parameters["brow.resting-hold"]);
        return new LinearQuantity(0, [(medial.Lowering, relief / 2), (lateral.Lowering, relief / 2), (medial.Raising, -hold / 2), (lateral.Raising, -hold / 2)]);
    }

    public Quantity Risk(RiskKind kind)
    {
        var reference = references(kind);
        if (kind == RiskKind.Brow)
        {
            var (right, left) = (BrowGroups(Side.Right), BrowGroups(Side.Left));
            return new BrowDroopQuantity(
                [right.Medial, right.Lateral, left.Medial, left.Lateral],
                _parameters["brow.visible-drop"], _parameters["brow.depressor-relief"],
                Math.Log(_parameters["brow.resting-hold"]), _parameters["brow.resting-hold-sd"], reference);
        }

        var septum = new OrbitalSeptum(_parameters);
        var parts = face.Atlas.Muscles.Where(m => kind.Muscles.Contains(m.Id)).SelectMany(m => m.BehindSeptum
            ? [(elements.GroupOf(m, SeptumClass.Open), septum.OpenShare), (elements.GroupOf(m), 1 - septum.OpenShare)]
            : new[] { (elements.GroupOf(m), 1.0) });
        return new ThresholdQuantity(_parameters[kind.Threshold], PlanningConstants.RiskSoftness, [.. parts], reference);
    }

    private LinearQuantity Symmetry(string movement)
    {
        var (right, left) = (face.Mechanics.Movement(movement, Side.Right), face.Mechanics.Movement(movement, Side.Left));
        var constant = right.BeforeMm - left.BeforeMm;
        return new LinearQuantity(
            constant,
            [
                .. right.Contributions.Select(c => (elements.GroupOf(c.Muscle, c.Side)!.Value, -c.Mm)),
                .. left.Contributions.Select(c => (elements.GroupOf(c.Muscle, c.Side)!.Value, c.Mm)),
            ]);
    }

    private readonly Dictionary<Side, ((int Raising, int Lowering) Medial, (int Raising, int Lowering) Lateral)> _brows = [];

    private ((int Raising, int Lowering) Medial, (int Raising, int Lowering) Lateral) BrowGroups(Side side)
    {
        if (_brows.TryGetValue(side, out var groups))
        {
            return groups;
        }

        var brow = BrowSide.Of(face.Atlas, side, _parameters, stride: 1);
        return _brows[side] = (
            (elements.GroupOf([(brow.Frontalis, brow.Medial)]), elements.GroupOf(brow.Pulling.Select(p => (p.Target, p.Target.Weights.Select(w => w * p.Medial))))),
            (elements.GroupOf([(brow.Frontalis, brow.Lateral)]), elements.GroupOf(brow.Pulling.Select(p => (p.Target, p.Target.Weights.Select(w => w * p.Lateral))))));
    }
}
