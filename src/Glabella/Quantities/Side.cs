namespace Glabella.Quantities;

/// <summary>The patient's own side.</summary>
public enum Side
{
    /// <summary>In the midsagittal plane.</summary>
    Midline,

    /// <summary>The patient's right.</summary>
    Right,

    /// <summary>The patient's left.</summary>
    Left,
}
