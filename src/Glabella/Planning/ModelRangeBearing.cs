namespace Glabella.Planning;

/// <summary>What a note on a figure says about its standing.</summary>
public enum ModelRangeBearing
{
    /// <summary>The figure lies outside the range in which the model was set beside trials.</summary>
    Outside,

    /// <summary>No published figure can tell whether its size is right.</summary>
    Unvalidated,

    /// <summary>It rests on something assumed about this patient or product.</summary>
    Assumed,
}
