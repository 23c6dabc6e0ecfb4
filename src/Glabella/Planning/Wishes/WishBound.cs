namespace Glabella.Planning.Wishes;

/// <summary>On which side of its value a wish wants its subject.</summary>
public enum WishBound
{
    /// <summary>No more than the value.</summary>
    AtMost,

    /// <summary>No less than the value.</summary>
    AtLeast,

    /// <summary>As near the value as can be.</summary>
    CloseTo,
}
