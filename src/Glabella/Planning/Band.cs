using System.Collections.Immutable;

namespace Glabella.Planning;

/// <summary>A prediction with its 90 % band: one value a day of <see cref="PlanEvaluation.Days"/>.</summary>
/// <param name="Low">5th percentile over subjects.</param>
/// <param name="Median">50th percentile.</param>
/// <param name="High">95th percentile.</param>
public sealed record Band(ImmutableArray<double> Low, ImmutableArray<double> Median, ImmutableArray<double> High);
