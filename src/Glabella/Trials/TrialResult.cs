using System.Collections.Immutable;
using Glabella.Pharmacology;

namespace Glabella.Trials;

/// <summary>The forecast of a trial: each endpoint of each arm with its 90 % prediction interval.</summary>
/// <param name="Protocol">The trial.</param>
/// <param name="Seed">Of the study.</param>
/// <param name="Subjects">Simulated in each arm.</param>
/// <param name="ModelVersion">Version of the equations.</param>
/// <param name="ParametersHash">Of the constants.</param>
/// <param name="Arms">In the order of the protocol.</param>
public sealed record TrialResult(
    TrialProtocol Protocol, ulong Seed, long Subjects, string ModelVersion, string ParametersHash, ImmutableArray<ArmResult> Arms)
{
    /// <summary>Reads the forecast out of the counts of a whole study.</summary>
    /// <exception cref="ArgumentException">The counts are those of one part of several.</exception>
    public static TrialResult Of(TrialPart whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        if (whole.Shards != 1)
        {
            throw new ArgumentException($"This is part {whole.Shard} of {whole.Shards}.", nameof(whole));
        }

        var scatter = new FigureScatter(ModelParameters.Standard);
        return new(
            whole.Protocol,
            whole.Seed,
            whole.Subjects,
            whole.ModelVersion,
            whole.ParametersHash,
            [.. whole.Protocol.Arms.Select((arm, i) => new ArmResult(arm, new ArmForecast(whole, i, scatter).Endpoints()))]);
    }
}
