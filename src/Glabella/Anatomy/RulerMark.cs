namespace Glabella.Anatomy;

/// <summary>Two points on the photograph whose true distance is known, for example on a ruler held beside the eye.</summary>
public sealed record RulerMark
{
    /// <param name="from">One end on the picture.</param>
    /// <param name="to">The other end on the picture.</param>
    /// <param name="lengthMm">The true distance, mm; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive and finite, or both ends are the same point.</exception>
    public RulerMark(ImagePoint from, ImagePoint to, double lengthMm)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lengthMm);
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsFinite(lengthMm), false, nameof(lengthMm));
        ArgumentOutOfRangeException.ThrowIfEqual(from.DistancePx(to) > 0, false, nameof(to));
        (From, To, LengthMm) = (from, to, lengthMm);
    }

    /// <summary>One end on the picture.</summary>
    public ImagePoint From { get; }

    /// <summary>The other end on the picture.</summary>
    public ImagePoint To { get; }

    /// <summary>The true distance between the ends, mm.</summary>
    public double LengthMm { get; }
}
