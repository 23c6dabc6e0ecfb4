using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>How much of a muscle loses how much: for each loss, the share of the muscle that loses at least that, as a dose-volume histogram has it.</summary>
/// <param name="Muscle">Muscle id.</param>
/// <param name="Name">For a reader.</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Wanted">Whether the plan means it.</param>
/// <param name="LossPercent">0, 10, … 100.</param>
/// <param name="SharePercent">Mean over scenarios at each loss.</param>
/// <param name="LowPercent">5th percentile over scenarios.</param>
/// <param name="HighPercent">95th percentile.</param>
public sealed record MuscleHistogram(
    string Muscle,
    string Name,
    Side Side,
    bool Wanted,
    ImmutableArray<double> LossPercent,
    ImmutableArray<double> SharePercent,
    ImmutableArray<double> LowPercent,
    ImmutableArray<double> HighPercent);
