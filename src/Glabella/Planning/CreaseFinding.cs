using System.Collections.Immutable;
using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>One crease of this face that is not as the atlas has it.</summary>
/// <param name="Id">The crease of the atlas that it changes or removes, or a new id.</param>
/// <param name="Line">The line it is graded with, for example "forehead-lines".</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Change">Added, changed or removed.</param>
/// <param name="PointsMm">The curve on this face, mm; empty for one that is removed.</param>
/// <param name="AtRest">Share of the full depth that is there at rest, 0–1.</param>
/// <param name="Gain">How much deeper contraction folds it than the reference, as a factor, 0 to 10.</param>
public sealed record CreaseFinding(
    string Id, string Line, Side Side, CreaseChange Change, ImmutableArray<FacePoint> PointsMm, double AtRest, double Gain)
{
    /// <summary>The same as the atlas takes it.</summary>
    public CreaseEdit ToEdit() => new(Id, Line, Side, PointsMm, AtRest, Gain, Change == CreaseChange.Removed);
}
