using System.Collections.Immutable;

namespace Glabella.Trials;

/// <summary>What one part of a study has counted; all parts together are the whole, exactly.</summary>
/// <param name="Protocol">The trial.</param>
/// <param name="Seed">Of the study.</param>
/// <param name="Subjects">Of each arm of the whole study.</param>
/// <param name="Shard">From 1.</param>
/// <param name="Shards">Number of parts; 1 is the whole.</param>
/// <param name="ModelVersion">Version of the equations.</param>
/// <param name="ParametersHash">Of the constants.</param>
/// <param name="Whole">What every subject of the part gives under the best estimate, an entry an arm.</param>
/// <param name="Members">
/// What the first subjects give (<see cref="TrialEnsemble.SubjectsPerMember"/>, split like the study): first under the best estimate, then in
/// each member of the ensemble; an entry an arm in each.
/// </param>
public sealed record TrialPart(
    TrialProtocol Protocol,
    ulong Seed,
    long Subjects,
    int Shard,
    int Shards,
    string ModelVersion,
    string ParametersHash,
    ImmutableArray<ArmCounts> Whole,
    ImmutableArray<ImmutableArray<ArmCounts>> Members)
{
    /// <summary>The first subjects of a study, whom every member of the ensemble simulates.</summary>
    public static long MemberSubjects(long subjects) => Math.Min(subjects, TrialEnsemble.SubjectsPerMember);
}
