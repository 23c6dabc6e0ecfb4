namespace Glabella.Anatomy;

/// <summary>Why a crease drawn by hand cannot be taken.</summary>
public enum CreaseEditProblem
{
    /// <summary>The id is empty or longer than an id may be.</summary>
    BadId,

    /// <summary>There is no such group of lines.</summary>
    UnknownLine,

    /// <summary>Fewer than two or more than sixty points.</summary>
    PointCount,

    /// <summary>A point is not on the skin.</summary>
    OffTheFace,

    /// <summary>A point is on lips, mouth, eye or behind the ear, where no line is drawn.</summary>
    OutsideTheArea,

    /// <summary>Shorter than 2 mm or longer than 200 mm.</summary>
    Length,

    /// <summary>The depth at rest is not a share between 0 and 1, or the gain not a factor between 0 and 10.</summary>
    Depth,

    /// <summary>The same crease is named twice.</summary>
    NamedTwice,
}
