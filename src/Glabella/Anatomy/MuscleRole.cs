namespace Glabella.Anatomy;

/// <summary>What a muscle does, as far as planning needs it.</summary>
public enum MuscleRole
{
    /// <summary>Lifts the brow.</summary>
    BrowElevator,

    /// <summary>Lowers or draws together the brows.</summary>
    BrowDepressor,

    /// <summary>Closes the lids.</summary>
    EyeCloser,

    /// <summary>Lifts the upper lid.</summary>
    LidElevator,

    /// <summary>Acts on the nose.</summary>
    Nasal,

    /// <summary>Lifts the upper lip or the corner of the mouth.</summary>
    LipElevator,

    /// <summary>Draws the corner of the mouth sideways.</summary>
    LipRetractor,

    /// <summary>Lowers the lower lip or the corner of the mouth.</summary>
    LipDepressor,

    /// <summary>Closes or protrudes the lips.</summary>
    LipCloser,

    /// <summary>Presses the cheek against the teeth.</summary>
    CheekCompressor,

    /// <summary>Closes the jaw.</summary>
    JawCloser,

    /// <summary>Tenses the skin of the neck and lowers the lower face.</summary>
    NeckSkin,

    /// <summary>Draws the scalp back.</summary>
    ScalpRetractor,

    /// <summary>Holds, turns or bends the head.</summary>
    HeadMover,
}
