namespace Glabella.Planning.Optimisation;

/// <summary>Counts how much of a muscle loses how much.</summary>
internal static class LossHistogram
{
    private const int Steps = 10;

    /// <param name="muscle">The muscle.</param>
    /// <param name="blocked">Endplate by endplate, scenario by scenario.</param>
    /// <param name="scenarios">Number of scenarios.</param>
    /// <param name="wanted">Whether the plan means it.</param>
    public static MuscleHistogram Of(MuscleElements muscle, ReadOnlySpan<float> blocked, int scenarios, bool wanted)
    {
        var (mean, low, high) = (new double[Steps + 1], new double[Steps + 1], new double[Steps + 1]);
        var shares = new float[scenarios];
        for (var step = 0; step <= Steps; step++)
        {
            Fill(muscle, blocked, (float)step / Steps, shares);
            var spread = FigureSpread.Of(shares, 0.01);
            (mean[step], low[step], high[step]) = (spread.Mean, spread.Low, spread.High);
        }

        return new(
            muscle.Muscle.Id, muscle.Muscle.Name, muscle.Muscle.Side, wanted,
            [.. Enumerable.Range(0, Steps + 1).Select(step => 100.0 * step / Steps)], [.. mean], [.. low], [.. high]);
    }

    /// <summary>The share of a muscle that loses at least a share of its transmission, in every scenario.</summary>
    private static void Fill(MuscleElements muscle, ReadOnlySpan<float> blocked, float atLeast, Span<float> shares)
    {
        shares.Clear();
        for (var e = 0; e < muscle.Count; e++)
        {
            var weight = (float)muscle.Muscle.Endplates[e].Weight;
            for (var s = 0; s < shares.Length; s++)
            {
                shares[s] += blocked[(e * shares.Length) + s] >= atLeast ? weight : 0;
            }
        }
    }
}
