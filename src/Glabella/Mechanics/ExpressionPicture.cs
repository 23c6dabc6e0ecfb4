using Glabella.Anatomy;

namespace Glabella.Mechanics;

/// <summary>A picture of a person making an expression at full effort.</summary>
/// <param name="Expression">Expression id, for example "raise-brows".</param>
/// <param name="LandmarksPx">478 landmarks, px.</param>
/// <param name="JitterPx">Spread of a landmark over the frames averaged, px; 0 when it is not known.</param>
public sealed record ExpressionPicture(string Expression, IReadOnlyList<ImagePoint> LandmarksPx, double JitterPx = 0);
