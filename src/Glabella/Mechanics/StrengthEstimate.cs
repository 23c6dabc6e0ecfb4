using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>Factors of the reference strengths that explain measured movements.</summary>
/// <remarks>
/// <para>A movement is linear in the factors: m = σ Σ aᵢ fᵢ + noise, with aᵢ what muscle i adds to it (mm) and σ the one error of scale that all readings
/// of a sitting share. Before measuring, each fᵢ is 1 with a spread that the muscles of one movement and side share and a smaller one of its own;
/// a muscle of the midline shares half of each side. Readings are taken in one after the other (Kalman's update, exact for a linear model).</para>
/// <para>m is what was read, corrected for what the landmarker misses (<see cref="LandmarkerResponse"/>).</para>
/// <para>Results are held within strength.lowest and strength.highest. Source of the update: Kalman RE. J Basic Eng 1960;82:35–45.</para>
/// </remarks>
internal static class StrengthEstimate
{
    private const double NegligibleMm = 0.05;

    private static readonly Dictionary<string, double> Parameters =
        ReferenceData.Read<Parameter[]>("face/strengths.json").ToDictionary(p => p.Key, p => p.Value);

    public static IReadOnlyList<ProposedStrength> From(FaceMechanics mechanics, IReadOnlyList<MovementReading> readings)
    {
        if (readings.Count == 0)
        {
            return [];
        }

        var movements = readings.Select(reading => mechanics.Movement(reading.Id, reading.Side)).ToArray();
        var muscles = movements
            .SelectMany(movement => movement.Contributions.Where(part => Math.Abs(part.Mm) > NegligibleMm).Select(part => (part.Muscle, part.Side)))
            .Distinct()
            .Select(muscle => (muscle.Muscle, muscle.Side, Movement: movements.MaxBy(m => Math.Abs(Adds(m, muscle.Muscle, muscle.Side)))!.Id))
            .ToArray();
        var state = new State(muscles, readings[0].ScaleErrorPercent / 100);
        foreach (var (reading, movement) in readings.Zip(movements))
        {
            state.Take([.. muscles.Select(muscle => Adds(movement, muscle.Muscle, muscle.Side))], reading.CorrectedMm, reading.CorrectedErrorMm);
        }

        return [.. muscles.Select((muscle, i) => Propose(muscle, state, i, readings))];
    }

    private static double Adds(FaceMovement movement, string muscle, Side side) =>
        movement.Contributions.Where(part => part.Muscle == muscle && part.Side == side).Sum(part => part.Mm);

    private static ProposedStrength Propose((string Muscle, Side Side, string Movement) muscle, State state, int i, IReadOnlyList<MovementReading> readings)
    {
        var factor = Math.Clamp(state.Mean[i], Parameters["strength.lowest"], Parameters["strength.highest"]);
        var seen = readings.Where(reading => reading.Id == muscle.Movement && (reading.Side == muscle.Side || muscle.Side == Side.Midline));
        var words = string.Join("; ", seen.Select(reading => reading.Words));
        var bounded = factor == state.Mean[i] ? "" : "; held at the limit";
        return new(muscle.Muscle, muscle.Side, factor, Math.Sqrt(state.Covariance[i, i]), muscle.Movement, $"{words}{bounded}");
    }

    /// <summary>Factors and, last, the scale, with their covariance.</summary>
    private sealed class State
    {
        public State((string Muscle, Side Side, string Movement)[] muscles, double scaleError)
        {
            var n = muscles.Length;
            Mean = [.. Enumerable.Repeat(1.0, n + 1)];
            Covariance = new double[n + 1, n + 1];
            Covariance[n, n] = scaleError * scaleError;
            var (shared, own) = (Parameters["strength.shared-spread"], Parameters["strength.own-spread"]);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    var common = muscles[i].Movement == muscles[j].Movement ? Common(muscles[i].Side, muscles[j].Side) : 0;
                    Covariance[i, j] = (shared * shared * common) + (i == j ? own * own : 0);
                }
            }
        }

        public double[] Mean { get; }

        public double[,] Covariance { get; }

        public void Take(double[] adds, double measured, double error)
        {
            double[] row = [.. adds, adds.Sum()];
            var n = row.Length;
            double[] toward = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => Covariance[i, j] * row[j]))];
            var variance = toward.Zip(row).Sum(pair => pair.First * pair.Second) + (error * error);
            var surprise = measured - (adds.Zip(Mean).Sum(pair => pair.First * pair.Second) + (row[^1] * (Mean[^1] - 1)));
            for (var i = 0; i < n; i++)
            {
                Mean[i] += toward[i] * surprise / variance;
                for (var j = 0; j < n; j++)
                {
                    Covariance[i, j] -= toward[i] * toward[j] / variance;
                }
            }
        }

        // A midline muscle is (right + left) / √2 of what the sides share.
        private static double Common(Side a, Side b) => a == b ? 1 : a == Side.Midline || b == Side.Midline ? Math.Sqrt(0.5) : 0;
    }
}
