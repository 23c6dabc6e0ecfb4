using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>What a number of a trial may be at all: beyond it a value is a slip of the pen, or more than a machine should be asked for.</summary>
public static class TrialLimits
{
    /// <summary>Subjects simulated in each arm.</summary>
    public const long Subjects = 100_000_000;

    /// <summary>Arms of a protocol, and endpoints.</summary>
    public const int Items = 100;

    /// <summary>Readings of all arms together; the ensemble keeps about 2 KB for each.</summary>
    public const int Readings = 50_000;

    /// <summary>Parts into which a study may be split.</summary>
    public const int Shards = 100_000;

    /// <summary>Characters of a protocol file.</summary>
    public const long ProtocolLength = 1_000_000;

    /// <summary>Characters of a part file.</summary>
    public const long PartLength = 500_000_000;

    /// <summary>Units of an arm, over all its patterns.</summary>
    public static NumberRange Units { get; } = new(0m, 1000m, 28);

    /// <summary>Subjects that a real arm has.</summary>
    public static NumberRange Size { get; } = new(1, 1_000_000, 0);

    /// <summary>Days after the injection: as far as the course of a duration is read.</summary>
    public static NumberRange Day { get; } = new(0, Reading.CourseDays[^1], 0);

    /// <summary>Years.</summary>
    public static NumberRange Age { get; } = new(18, 120, 0);

    /// <summary>A share of subjects.</summary>
    public static NumberRange Share { get; } = new(0, 1, 28);
}
