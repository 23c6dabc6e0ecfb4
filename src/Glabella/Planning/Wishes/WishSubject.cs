namespace Glabella.Planning.Wishes;

/// <summary>What a wish is about, which also says in what it is measured.</summary>
public enum WishSubject
{
    /// <summary>Severity of a line at full contraction, grades 0 to 3.</summary>
    Line,

    /// <summary>What is kept of a movement, percent of what it was.</summary>
    Movement,

    /// <summary>Change of the position of a brow at rest, mm, upward positive.</summary>
    BrowPosition,

    /// <summary>What a muscle loses, percent of its strength.</summary>
    Muscle,

    /// <summary>Likelihood of an unwanted effect, in multiples of that of the label pattern.</summary>
    Risk,

    /// <summary>How much more of a movement is left on the right than on the left, mm.</summary>
    Symmetry,
}
