using System.Collections.Immutable;

namespace Glabella.Calibration;

/// <summary>A measured loss of strength of one muscle, which the fit holds beside the trials.</summary>
/// <param name="Name">For a reader.</param>
/// <param name="Muscle">Its id; both sides have the same loss.</param>
/// <param name="Product">Non-proprietary name.</param>
/// <param name="Pattern">Id of the injection pattern.</param>
/// <param name="Units">Total over its sites.</param>
/// <param name="Days">Over which the loss was averaged.</param>
/// <param name="Lost">Share of strength, 0 to 1.</param>
/// <param name="Size">Subjects.</param>
/// <param name="Origin">Where it stands and how it is read.</param>
public sealed record MuscleTarget(
    string Name, string Muscle, string Product, string Pattern, decimal Units, ImmutableArray<int> Days, double Lost, int Size, string Origin)
{
    /// <summary>The target as the fit sees it.</summary>
    public FitRow Row => new(Name, Lost, Size, true, false);
}
