using System.Collections.Immutable;
using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>Trials that could be, evenly spread over what is not known: between-trial effects and constants.</summary>
/// <remarks>
/// A Latin hypercube of standard normal deviates in mirrored pairs (McKay, Beckman and Conover 1979): each deviate takes the middle of every
/// one of its equally likely classes once, and every member has one with all signs turned. So the ensemble is centred exactly, and each
/// single distribution is met as well as so many members can. It is the same for every study.
/// </remarks>
public static class TrialEnsemble
{
    /// <summary>Members of the ensemble of a forecast.</summary>
    public const int Size = 64;

    /// <summary>Subjects whom a member simulates; fewer where the study has fewer.</summary>
    public const int SubjectsPerMember = 1024;

    private const ulong Seed = 20261122;

    /// <summary>Draws the members.</summary>
    /// <param name="centre">The best estimate; it also holds the spread of trials, "trial.log-effect-sd" and "trial.severity-sd".</param>
    /// <param name="posterior">What is known of the constants.</param>
    /// <param name="size">How many: even.</param>
    public static ImmutableArray<EnsembleMember> Draw(ModelParameters centre, ParameterPosterior posterior, int size = Size)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(posterior);
        var (logEffectSd, severitySd) = (centre["trial.log-effect-sd"], centre["trial.severity-sd"]);
        return
        [
            .. Normals(size, 2 + posterior.Keys.Length).Select(z => new EnsembleMember(
                posterior.Draw(centre, z.AsSpan(2)), new TrialEffect(logEffectSd * z[0], severitySd * z[1]))),
        ];
    }

    /// <summary>The deviates: a row a member.</summary>
    internal static double[][] Normals(int members, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(members);
        ArgumentOutOfRangeException.ThrowIfNotEqual(members % 2, 0);
        double[][] rows = [.. Enumerable.Range(0, members).Select(_ => new double[dimensions])];
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var order = Shuffled(members / 2, dimension);
            for (var pair = 0; pair < order.Length; pair++)
            {
                var z = StandardNormal.Quantile((order[pair] + 0.5) / members); // of the lower half
                z = CounterRandom.Uniform(Seed, (ulong)dimension, (ulong)(members + pair)) < 0.5 ? z : -z;
                (rows[2 * pair][dimension], rows[(2 * pair) + 1][dimension]) = (z, -z);
            }
        }

        return rows;
    }

    private static int[] Shuffled(int count, int dimension) =>
        [.. Enumerable.Range(0, count).OrderBy(i => CounterRandom.Uniform(Seed, (ulong)dimension, (ulong)i))];
}
