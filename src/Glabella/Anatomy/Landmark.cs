namespace Glabella.Anatomy;

/// <summary>Named places of the face. Right and left are the patient's.</summary>
public enum Landmark
{
    /// <summary>Nasion: root of the nose in the midline.</summary>
    Nasion,

    /// <summary>Glabella: most prominent midline point between the brows.</summary>
    Glabella,

    /// <summary>Sellion: deepest midline point of the nasal root.</summary>
    Sellion,

    /// <summary>Tip of the nose (pronasale).</summary>
    NoseTip,

    /// <summary>Subnasale: where the columella meets the upper lip.</summary>
    Subnasale,

    /// <summary>Trichion: hairline in the midline.</summary>
    Trichion,

    /// <summary>Menton: lowest midline point of the chin.</summary>
    Menton,

    /// <summary>Middle of the upper vermilion border (labiale superius).</summary>
    UpperLip,

    /// <summary>Middle of the lower vermilion border (labiale inferius).</summary>
    LowerLip,

    /// <summary>Right medial canthus (endocanthion).</summary>
    MedialCanthusRight,

    /// <summary>Left medial canthus.</summary>
    MedialCanthusLeft,

    /// <summary>Right lateral canthus (exocanthion).</summary>
    LateralCanthusRight,

    /// <summary>Left lateral canthus.</summary>
    LateralCanthusLeft,

    /// <summary>Medial end of the right eyebrow.</summary>
    BrowMedialRight,

    /// <summary>Medial end of the left eyebrow.</summary>
    BrowMedialLeft,

    /// <summary>Highest part of the right eyebrow.</summary>
    BrowApexRight,

    /// <summary>Highest part of the left eyebrow.</summary>
    BrowApexLeft,

    /// <summary>Lateral end of the right eyebrow.</summary>
    BrowLateralRight,

    /// <summary>Lateral end of the left eyebrow.</summary>
    BrowLateralLeft,

    /// <summary>Skin over the right supraorbital rim above the pupil.</summary>
    SupraorbitalRimRight,

    /// <summary>Skin over the left supraorbital rim above the pupil.</summary>
    SupraorbitalRimLeft,

    /// <summary>Skin over the right lateral orbital rim at the height of the canthus.</summary>
    LateralOrbitalRimRight,

    /// <summary>Skin over the left lateral orbital rim at the height of the canthus.</summary>
    LateralOrbitalRimLeft,

    /// <summary>Centre of the right palpebral fissure.</summary>
    PupilRight,

    /// <summary>Centre of the left palpebral fissure.</summary>
    PupilLeft,

    /// <summary>Middle of the right upper lid margin.</summary>
    UpperLidRight,

    /// <summary>Middle of the left upper lid margin.</summary>
    UpperLidLeft,

    /// <summary>Middle of the right lower lid margin.</summary>
    LowerLidRight,

    /// <summary>Middle of the left lower lid margin.</summary>
    LowerLidLeft,

    /// <summary>Right corner of the mouth (cheilion).</summary>
    MouthCornerRight,

    /// <summary>Left corner of the mouth.</summary>
    MouthCornerLeft,

    /// <summary>Right tragus, at the edge of the measured face.</summary>
    TragusRight,

    /// <summary>Left tragus.</summary>
    TragusLeft,
}
