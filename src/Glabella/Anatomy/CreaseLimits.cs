namespace Glabella.Anatomy;

/// <summary>What a crease drawn by hand may be at all: the one place of these numbers, which the findings' reader and the planner's client take from here.</summary>
/// <remarks>Assumed: wide enough for every line of a face, narrow enough that a slip or another face's points are refused.</remarks>
public static class CreaseLimits
{
    /// <summary>Characters of an id.</summary>
    public const int LongestId = 60;

    /// <summary>Points of a course, at least.</summary>
    public const int FewestPoints = 2;

    /// <summary>Points of a course, at most.</summary>
    public const int MostPoints = 60;

    /// <summary>A course, mm, at least.</summary>
    public const double ShortestMm = 2;

    /// <summary>A course, mm, at most.</summary>
    public const double LongestMm = 200;

    /// <summary>How many times deeper contraction may fold it than the reference.</summary>
    public const double LargestGain = 10;

    /// <summary>How far a line of one side may reach over the midline, mm: no face is even to the millimetre.</summary>
    public const double OverMidlineMm = 3;
}
