using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A place where nerve meets muscle, and where botulinum toxin therefore acts.</summary>
/// <param name="Point">Position on the skin above it, mm.</param>
/// <param name="Weight">Share of the muscle's endplates; the weights of one muscle sum to 1.</param>
public sealed record MotorEndplate(FacePoint Point, double Weight)
{
    /// <summary>Unit outward normal of the skin above it.</summary>
    public FacePoint Normal { get; init; }
}
