namespace Glabella.Planning.Checks;

/// <summary>On which side of its limit a rule is kept.</summary>
public enum LimitBound
{
    /// <summary>The kind of rule has no limit of its own.</summary>
    None,

    /// <summary>At most the limit: a lower one is stricter.</summary>
    AtMost,

    /// <summary>At least the limit: a higher one is stricter.</summary>
    AtLeast,
}
