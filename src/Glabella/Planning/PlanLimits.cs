namespace Glabella.Planning;

/// <summary>What a number of a plan may be at all, far outside anything clinical: beyond it a value is a slip of the pen, not a plan.</summary>
public static class PlanLimits
{
    /// <summary>Units at one site: 0 to 500.</summary>
    public static NumberRange Units { get; } = new(0m, 500m, 3);

    /// <summary>Depth below the skin, mm: 0 to 25.</summary>
    public static NumberRange DepthMm { get; } = new(0m, 25m, 2);

    /// <summary>Units of a vial: 1 to 1000.</summary>
    public static NumberRange VialUnits { get; } = new(1m, 1000m, 3);

    /// <summary>Diluent, mL: 0.1 to 20.</summary>
    public static NumberRange DiluentMl { get; } = new(0.1m, 20m, 3);

    /// <summary>A coordinate of the face frame, mm: ±300.</summary>
    public static NumberRange CoordinateMm { get; } = new(-300m, 300m, 15);

    /// <summary>Sites of one plan.</summary>
    public const int Sites = 200;
}
