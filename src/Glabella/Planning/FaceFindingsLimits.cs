using Glabella.Anatomy;

namespace Glabella.Planning;

/// <summary>What a number of the findings on a face may be at all: beyond it a value is a slip of the pen, not a finding.</summary>
public static class FaceFindingsLimits
{
    /// <summary>A grade, 0 none to 3 severe; halves and tenths are allowed.</summary>
    public static NumberRange Grade { get; } = new(0m, 3m, 1);

    /// <summary>Strength of a muscle, times the reference: 0 to 5.</summary>
    public static NumberRange Strength { get; } = new(0m, 5m, AllDecimals);

    /// <summary>Share of a crease's depth that stays at rest: 0 to 1.</summary>
    public static NumberRange RestShare { get; } = new(0m, 1m, AllDecimals);

    /// <summary>How much deeper a crease folds than the reference: 0 to 10.</summary>
    public static NumberRange Gain { get; } = new(0m, (decimal)CreaseLimits.LargestGain, AllDecimals);

    /// <summary>A coordinate of the face frame, mm: ±300.</summary>
    public static NumberRange CoordinateMm { get; } = new(-300m, 300m, AllDecimals);

    /// <summary>Graded lines of one face, each side counted.</summary>
    public const int Lines = 60;

    /// <summary>Muscles of one face, each side counted.</summary>
    public const int Strengths = 200;

    /// <summary>Creases of one face.</summary>
    public const int Creases = 200;

    /// <summary>Points of one crease.</summary>
    public const int PointsOfCrease = CreaseLimits.MostPoints;

    /// <summary>Characters of an id.</summary>
    public const int IdLength = CreaseLimits.LongestId;

    /// <summary>Characters of the sentence that says how a strength is known.</summary>
    public const int OriginLength = 300;

    /// <summary>As fine as a number is written at all.</summary>
    private const int AllDecimals = 28;
}
