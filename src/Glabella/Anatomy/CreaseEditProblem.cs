namespace Glabella.Anatomy;

/// <summary>Why a crease drawn by hand cannot be taken.</summary>
public enum CreaseEditProblem
{
    /// <summary>The id is empty or longer than an id may be.</summary>
    BadId,

    /// <summary>There is no such group of lines.</summary>
    UnknownLine,

    /// <summary>Fewer or more points than a course may have.</summary>
    PointCount,

    /// <summary>A point is not on the skin.</summary>
    OffTheFace,

    /// <summary>A point is on lips, mouth, eye or behind the ear, where no line is drawn.</summary>
    OutsideTheArea,

    /// <summary>Shorter or longer than a course may be.</summary>
    Length,

    /// <summary>The depth at rest is not a share between 0 and 1, or the gain not a factor that may be.</summary>
    Depth,

    /// <summary>The same crease is named twice.</summary>
    NamedTwice,

    /// <summary>The id is that of a crease of the atlas, which is of another line or not on that side.</summary>
    UnlikeAtlas,

    /// <summary>A point lies on the other side of the face than the crease says.</summary>
    OtherSide,
}
