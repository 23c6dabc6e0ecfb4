using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>How much each endplate counts for a line: its weight in its muscle, times the muscle's share of the compression.</summary>
/// <param name="Weights">One an endplate, in the order of <see cref="TrialMuscles"/>.</param>
/// <param name="Runs">Where they are not all 0.</param>
/// <param name="Whole">Their sum.</param>
internal sealed record LineWeights(float[] Weights, ImmutableArray<(int Start, int End)> Runs, double Whole)
{
    public static LineWeights Of(TrialMuscles muscles, string line)
    {
        var shares = muscles.LineShares(line);
        var weights = new float[muscles.Weights.Length];
        for (var m = 0; m < shares.Length; m++)
        {
            for (var i = muscles.Runs[m].Start; i < muscles.Runs[m].End; i++)
            {
                weights[i] = (float)(muscles.Weights[i] * shares[m]);
            }
        }

        return new(weights, [.. muscles.Runs.Where((_, m) => shares[m] != 0)], weights.Sum(w => (double)w));
    }
}
