using Glabella.Mechanics;
using Glabella.Pharmacology;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>How far brow, mouth corner and lids still move when muscles are weak, from the mechanics of the face.</summary>
/// <remarks>
/// <para>Every movement depends on the plan through the weakness of muscles, and these on one shift: so a movement is tabulated against the shift and read for each subject and day.</para>
/// <para>Brow position at rest changes by −ν·(lift − lift kept) + μ·(weakness of the brow depressors): the frontalis holds the brow against them. ν and μ are assumed; docs/model/severity.md.</para>
/// </remarks>
internal sealed class MovementModel(FaceMechanics mechanics, ModelParameters parameters)
{
    private const double From = -5;
    private const double Step = 0.25;
    private const int Entries = 29;
    private static readonly string[] Depressors = ["corrugator-supercilii", "procerus", "depressor-supercilii", "orbicularis-oculi"];

    private readonly double _restingTone = parameters["brow.resting-tone"];
    private readonly double _depressorReliefMm = parameters["brow.depressor-relief"];

    public IEnumerable<MovementPrediction> Predict(Func<string, Side, WeaknessCurve> curves, PopulationCourse course)
    {
        foreach (var movement in mechanics.Movements)
        {
            var table = Table(movement, curves);
            var band = table.Falls ? course.Falling(table.At) : course.Over((_, s, _) => table.At(s));
            yield return new(movement.Id, movement.Name, movement.Side, movement.BeforeMm, band);
        }

        foreach (var side in new[] { Side.Right, Side.Left })
        {
            yield return BrowPosition(side, curves, course);
        }
    }

    private MovementPrediction BrowPosition(Side side, Func<string, Side, WeaknessCurve> curves, PopulationCourse course)
    {
        var lift = Table(mechanics.Movement("brow-raise", side), curves);
        var depressors = WeaknessCurve.Mean(Depressors.Select(id => (curves(id, side), 1.0 / Depressors.Length)));
        return new("brow-position", "Brow position at rest", side, 0, course.Over((_, s, _) =>
            (_depressorReliefMm * depressors.At(s)) - (_restingTone * (lift.Before - lift.At(s)))));
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
