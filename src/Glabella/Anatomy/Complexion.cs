namespace Glabella.Anatomy;

/// <summary>The colours a drawn face has: those of its skin type, with hair that greys with age. It describes no population and no measured person.</summary>
/// <param name="SkinType">The skin type drawn.</param>
/// <param name="Tone">Skin, #rrggbb.</param>
/// <param name="Hair">Hair of the head, #rrggbb.</param>
/// <param name="Brow">Brows, #rrggbb; they grey later.</param>
/// <param name="Aged">Change of age: 0 at the reference head's age, 1 when it is drawn whole.</param>
/// <param name="HasBeard">Whether the skin shows the roots of a shaved beard.</param>
public sealed record Complexion(SkinType SkinType, string Tone, string Hair, string Brow, double Aged, bool HasBeard);
