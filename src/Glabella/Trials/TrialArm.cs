using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Trials;

/// <summary>What one group of subjects receives.</summary>
/// <param name="Name">As the protocol names it.</param>
/// <param name="Product">Null for placebo.</param>
/// <param name="Patterns">At least one.</param>
/// <param name="Size">Subjects that such an arm has in a real trial: the prediction interval is for that many.</param>
public sealed record TrialArm(string Name, ToxinProduct? Product, ImmutableArray<ArmPattern> Patterns, int Size)
{
    /// <summary>Subjects of an arm that does not say.</summary>
    public const int UsualSize = 200;
}
