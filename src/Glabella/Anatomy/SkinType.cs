namespace Glabella.Anatomy;

/// <summary>Sun-reactive skin type after Fitzpatrick: how skin takes the sun, which goes with its colour.</summary>
/// <remarks>Written for people in Roman numerals, so the names are those.</remarks>
public enum SkinType
{
    /// <summary>Always burns, never tans.</summary>
    I = 1,

    /// <summary>Usually burns, tans a little.</summary>
    II,

    /// <summary>Sometimes burns, tans evenly.</summary>
    III,

    /// <summary>Rarely burns, tans well.</summary>
    IV,

    /// <summary>Very rarely burns, brown skin.</summary>
    V,

    /// <summary>Never burns, dark brown to black skin.</summary>
    VI,
}
