using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>How the skin moves when one muscle contracts fully; linear in the contraction.</summary>
/// <param name="Muscle">Muscle id.</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Indices">Vertices that move, ascending.</param>
/// <param name="VectorsMm">Their displacement at full contraction, mm, in the same order.</param>
public sealed record DisplacementField(string Muscle, Side Side, IReadOnlyList<int> Indices, IReadOnlyList<FacePoint> VectorsMm);
