namespace Glabella.Measurement;

/// <summary>How a figure of one person changed between two sittings, and how much it must change to be told from chance.</summary>
/// <remarks>
/// <para>Smallest detectable change at 95 %: 1.96 · √(2·c² + v²·(s₁² + s₂²) + 2·b²), c the repeatability of the measure on one face, s the scale's
/// error that is new with each picture (an iris stays the same iris), b how one person's face or effort differs from day to day
/// (measure.between-dates-rest, measure.between-dates-effort). The landmarker's bias is the same both times and falls out.</para>
/// </remarks>
/// <param name="Value">Now less then, in the measure's unit.</param>
/// <param name="SmallestDetectable">Smaller changes may be chance.</param>
public readonly record struct MeasureChange(double Value, double SmallestDetectable)
{
    /// <summary>Whether it is more than chance explains in 95 of 100 cases.</summary>
    public bool IsDetectable => Math.Abs(Value) > SmallestDetectable;

    /// <summary>The change of one figure of a row.</summary>
    /// <param name="now">The row now.</param>
    /// <param name="then">The same row of the earlier sitting.</param>
    /// <param name="nowScale">Scale of the sitting now.</param>
    /// <param name="thenScale">Scale of the earlier sitting.</param>
    /// <param name="figure">Which figure of the row.</param>
    public static MeasureChange? Between(
        MeasureRow now, MeasureRow then, MeasuredScale nowScale, MeasuredScale thenScale, Func<MeasureRow, MeasuredFigure?> figure)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(nowScale);
        ArgumentNullException.ThrowIfNull(thenScale);
        ArgumentNullException.ThrowIfNull(figure);
        if (figure(now) is not { } a || figure(then) is not { } b)
        {
            return null;
        }

        // Two ways of scaling share nothing.
        var sameWay = nowScale.ByRuler == thenScale.ByRuler;
        double Share(MeasuredScale scale) => now.Measure.IsAngle ? 0 : sameWay ? scale.ErrorOfPicture : scale.Error;
        var day = now.Measure.IsAngle ? 0 : Measure.ParameterOf(now.Measure.IsMovement ? "measure.between-dates-effort" : "measure.between-dates-rest").Value;
        var variance = Square(now.Repeat) + Square(then.Repeat) + Square(a.Value * Share(nowScale)) + Square(b.Value * Share(thenScale)) + (2 * Square(day));
        return new(a.Value - b.Value, new MeasuredFigure(0, Math.Sqrt(variance)).Error95);
    }

    private static double Square(double value) => value * value;
}
