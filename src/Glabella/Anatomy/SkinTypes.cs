namespace Glabella.Anatomy;

/// <summary>The words and colours of <c>data/face/skin-types.json</c> for each skin type.</summary>
public static class SkinTypes
{
    private static readonly Lazy<SkinTypeFile> File = new(() => ReferenceData.Read<SkinTypeFile>("face/skin-types.json"));

    /// <summary>I to VI.</summary>
    public static IReadOnlyList<SkinType> All { get; } = [.. Enum.GetValues<SkinType>()];

    /// <summary>The type that is drawn where none is known.</summary>
    public static SkinType WhenUnknown => Enum.Parse<SkinType>(File.Value.WhenUnknown);

    /// <summary>What a clinician says, for example "usually burns, tans a little".</summary>
    public static string WordsOf(SkinType type) => Entry(type).Words;

    /// <summary>The colours of a face; <see cref="WhenUnknown"/> without a type.</summary>
    public static Complexion ComplexionOf(SkinType? type, Sex sex, int age)
    {
        var (known, file) = (type ?? WhenUnknown, File.Value);
        var hair = Entry(known).Hair;
        var grey = Math.Clamp((age - file.Grey.FirstAge.Value) / (file.Grey.WholeAge.Value - file.Grey.FirstAge.Value), 0, 1);
        return new(
            known, SkinOf(known).ToHex(file.Exposure.Value), LabColour.Mix(hair, file.Grey.Colour, grey), LabColour.Mix(hair, file.Grey.Colour, grey / 2),
            ReferenceProportions.Aged(age), sex == Sex.Male && age >= YoungestBeard);
    }

    internal static LabColour SkinOf(SkinType type) => Entry(type).Lab is [var l, var a, var b] ? new(l, a, b) : throw new InvalidDataException($"Skin type {type} needs three numbers.");

    private const int YoungestBeard = 17;

    private static SkinTypeEntry Entry(SkinType type) => File.Value.SkinTypes.Single(entry => entry.Id == type.ToString());

    private sealed record SkinTypeFile(
        string Origin, string WhenUnknown, string ColourOrigin, SourcedNumber Exposure, string HairOrigin, Greying Grey, SkinTypeEntry[] SkinTypes);

    private sealed record Greying(SourcedNumber FirstAge, SourcedNumber WholeAge, string Colour);

    private sealed record SkinTypeEntry(string Id, string Words, double[] Lab, string Hair);
}
