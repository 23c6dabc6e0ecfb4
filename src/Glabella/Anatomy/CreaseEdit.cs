using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>What was changed by hand in one crease of one face. The id of a crease of the atlas on that side changes it; another id adds one.</summary>
/// <param name="Id">Id of the crease.</param>
/// <param name="Line">The group it is graded with.</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Points">Its course on this face, mm; empty when only the depths were set or it was removed.</param>
/// <param name="Rest">Depth at rest as a share of full depth, 0–1.</param>
/// <param name="Gain">How much more contraction adds than by the grade of its line, as a factor, 0–10.</param>
/// <param name="Removed">Whether this face does not have it.</param>
public sealed record CreaseEdit(
    string Id, string Line, Side Side, ImmutableArray<FacePoint> Points, double Rest, double Gain, bool Removed);
