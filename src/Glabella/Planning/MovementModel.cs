using Glabella.Mechanics;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>How far brow, mouth corner and lids still move when muscles are weak, from the mechanics of the face.</summary>
/// <remarks>
/// <para>Every movement depends on the plan through the weakness of muscles, and these on one shift: so a movement is tabulated against the shift and read for each subject and day.</para>
/// <para>The position of the brow at rest is that of <see cref="BrowBalance"/>, mean of its medial and its lateral part: the same from which the risk of a drooping brow comes.</para>
/// </remarks>
internal sealed class MovementModel(FaceMechanics mechanics, ModelParameters parameters)
{
    private const double From = -5;
    private const double Step = 0.25;
    private const int Entries = 29;

    private readonly BrowBalance _balance = new(parameters);
    private readonly BrowSide[] _brows =
        [BrowSide.Of(mechanics.Atlas, Side.Right, parameters, stride: 1), BrowSide.Of(mechanics.Atlas, Side.Left, parameters, stride: 1)];

    /// <param name="plan">The plan, sites as meant.</param>
    /// <param name="curves">Weakness of each muscle.</param>
    /// <param name="course">The population.</param>
    public IEnumerable<MovementPrediction> Predict(PlacedPlan plan, Func<string, Side, WeaknessCurve> curves, PopulationCourse course)
    {
        foreach (var movement in mechanics.Movements)
        {
            var table = Table(movement, curves);
            var band = table.Falls ? course.Falling(table.At) : course.Over((_, s, _) => table.At(s));
            yield return new(movement.Id, movement.Name, movement.Side, movement.BeforeMm, band);
        }

        foreach (var brow in _brows)
        {
            var (raising, lowering) = (brow.RaisingCurve(plan), brow.LoweringCurve(plan));
            yield return new("brow-position", "Brow position at rest", brow.Side, 0, course.Over((_, s, subject) =>
                _balance.PositionChangeMm(raising.At(s), lowering.At(s), _balance.HoldMm(subject.BrowHoldDeviate))));
        }
    }

    private static MovementTable Table(FaceMovement movement, Func<string, Side, WeaknessCurve> curves)
    {
        var values = new double[Entries];
        for (var i = 0; i < Entries; i++)
        {
            var shift = From + (i * Step);
            values[i] = movement.KeptMm((muscle, side) => 1 - curves(muscle, side).At(shift));
        }

        return new(movement.BeforeMm, values);
    }

    private readonly record struct MovementTable(double Before, double[] Values)
    {
        /// <summary>Whether more effect never means more movement; then percentiles of the shift are percentiles of the movement.</summary>
        public bool Falls => Values[0] <= Before && Values.Zip(Values.Skip(1)).All(pair => pair.First >= pair.Second);

        public double At(double shift)
        {
            var position = (shift - From) / Step;
            if (!(position > 0))
            {
                return double.IsNegativeInfinity(shift) ? Before : Values[0];
            }

            var i = (int)position;
            return i >= Entries - 1 ? Values[^1] : Values[i] + ((position - i) * (Values[i + 1] - Values[i]));
        }
    }
}
