namespace Glabella.Pharmacology;

/// <summary>The tissue at one place, from the skin to the bone: what lies over a muscle, the muscle, and what lies under it.</summary>
public readonly record struct TissueLayers
{
    /// <param name="aboveMm">Skin and fat over the muscle; 0 when it lies at the surface.</param>
    /// <param name="muscleMm">Thickness of the muscle, positive.</param>
    /// <param name="belowMm">Fat, other muscle and fascia down to the bone; 0 when it lies on the bone.</param>
    public TissueLayers(double aboveMm, double muscleMm, double belowMm)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aboveMm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(muscleMm);
        ArgumentOutOfRangeException.ThrowIfNegative(belowMm);
        (AboveMm, MuscleMm, BelowMm) = (aboveMm, muscleMm, belowMm);
    }

    /// <summary>Skin and fat over the muscle.</summary>
    public double AboveMm { get; }

    /// <summary>Thickness of the muscle.</summary>
    public double MuscleMm { get; }

    /// <summary>What lies between the muscle and the bone.</summary>
    public double BelowMm { get; }

    /// <summary>Skin to bone.</summary>
    public double HeightMm => AboveMm + MuscleMm + BelowMm;

    /// <summary>Depth of the middle of the muscle.</summary>
    public double MiddleMm => AboveMm + (MuscleMm / 2);
}
