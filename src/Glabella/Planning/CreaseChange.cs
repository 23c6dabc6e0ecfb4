namespace Glabella.Planning;

/// <summary>What a clinician did to a crease.</summary>
public enum CreaseChange
{
    /// <summary>Drawn anew.</summary>
    Added,

    /// <summary>One of the atlas, moved or made deeper or shallower.</summary>
    Changed,

    /// <summary>One of the atlas that this face does not have.</summary>
    Removed,
}
