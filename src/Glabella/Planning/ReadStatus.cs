namespace Glabella.Planning;

/// <summary>How surely a figure is known.</summary>
public enum ReadStatus
{
    /// <summary>The number was read in the source.</summary>
    Seen,

    /// <summary>Known, but not re-read: check it against the prescribing information before relying on it.</summary>
    Recalled,
}
