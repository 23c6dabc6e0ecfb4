using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>A curve on the skin along which it folds.</summary>
/// <param name="Id">For example "forehead-line-3".</param>
/// <param name="Line">The group it is graded with, for example "forehead-lines".</param>
/// <param name="Side">The patient's side.</param>
/// <param name="Points">The curve on the skin, mm.</param>
/// <param name="Shape">Groove, ridge or dimples.</param>
/// <param name="HalfWidthMm">Half width of the groove; for dimples, how far around the curve they lie.</param>
/// <param name="DepthMm">Depth at the worst grade.</param>
public sealed record Crease(
    string Id, string Line, Side Side, IReadOnlyList<FacePoint> Points, CreaseShape Shape, double HalfWidthMm, double DepthMm)
{
    /// <summary>Height of the skin beside the groove as a share of its depth.</summary>
    public double Shoulder { get; init; }

    /// <summary>How far the shoulders differ: at 1 all of them lies on the side away from the midline, at 0 both are alike.</summary>
    public double Lean { get; init; }

    /// <summary>The grade of its line from which it shows. Creases that show from grade 0 on are those that decide what folds the line.</summary>
    public double FromGrade { get; init; }

    /// <summary>Depth at rest as a share of <see cref="DepthMm"/> that was set for this face; null when it follows the grade of its line.</summary>
    public double? OwnRest { get; init; }

    /// <summary>How much more full contraction adds than by the grade of its line, as a factor.</summary>
    public double Gain { get; init; } = 1;

    /// <summary>Whether its course was drawn on this face by hand.</summary>
    public bool IsOwn { get; init; }
}
