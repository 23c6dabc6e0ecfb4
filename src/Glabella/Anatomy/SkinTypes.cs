namespace Glabella.Anatomy;

/// <summary>The words of <c>data/face/skin-types.json</c> for each skin type.</summary>
public static class SkinTypes
{
    private static readonly Lazy<SkinTypeFile> File = new(() => ReferenceData.Read<SkinTypeFile>("face/skin-types.json"));

    /// <summary>I to VI.</summary>
    public static IReadOnlyList<SkinType> All { get; } = [.. Enum.GetValues<SkinType>()];

    /// <summary>What a clinician says, for example "usually burns, tans a little".</summary>
    public static string WordsOf(SkinType type) => File.Value.SkinTypes.Single(entry => entry.Id == type.ToString()).Words;

    private sealed record SkinTypeFile(string Origin, SkinTypeEntry[] SkinTypes);

    private sealed record SkinTypeEntry(string Id, string Words);
}
