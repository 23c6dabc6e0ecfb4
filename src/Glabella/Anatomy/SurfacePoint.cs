using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A point on a face surface: a triangle and barycentric weights, so that it can be carried to any face of the same topology.</summary>
/// <param name="Triangle">Index of the triangle (its corners are at 3·Triangle … 3·Triangle + 2).</param>
/// <param name="A">Weight of the first corner; the three weights are not negative and sum to 1.</param>
/// <param name="B">Weight of the second corner.</param>
/// <param name="C">Weight of the third corner.</param>
/// <param name="Point">The position, mm.</param>
public readonly record struct SurfacePoint(int Triangle, double A, double B, double C, FacePoint Point);
