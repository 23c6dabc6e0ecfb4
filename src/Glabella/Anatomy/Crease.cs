using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A curve on the skin along which it folds.</summary>
/// <param name="Id">For example "forehead-line-3".</param>
/// <param name="Line">The group it is graded with, for example "forehead-lines".</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Points">The curve on the skin, mm.</param>
/// <param name="HalfWidthMm">Half width of the groove.</param>
/// <param name="DepthMm">Depth of the groove when fully folded.</param>
/// <param name="AtRest">Share of that depth that is there without contraction, 0–1.</param>
public sealed record Crease(
    string Id, string Line, Side Side, IReadOnlyList<FacePoint> Points, double HalfWidthMm, double DepthMm, double AtRest);
