namespace Glabella.Anatomy;

/// <summary>What a crease does to the skin along its curve.</summary>
public enum CreaseShape
{
    /// <summary>A valley between two low shoulders.</summary>
    Groove,

    /// <summary>A standing band, as of the platysma.</summary>
    Ridge,

    /// <summary>Many small pits around the curve, as on a tense chin.</summary>
    Dimples,
}
